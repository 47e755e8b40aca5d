package dev.facecheck.http;

import jakarta.ws.rs.Path;

/** Comparison of two pictures. */
@Path("/v1/match")
public class MatchResource extends OperationResource {
  MatchResource(Exchanges exchanges) {
    super(exchanges);
  }
}
