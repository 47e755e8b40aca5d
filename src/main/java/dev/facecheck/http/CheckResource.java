package dev.facecheck.http;

import jakarta.ws.rs.Path;

/** Check of one picture. */
@Path("/v1/check")
public class CheckResource extends OperationResource {
  CheckResource(Exchanges exchanges) {
    super(exchanges);
  }
}
