package dev.facecheck.http;

import jakarta.ws.rs.Path;

/** LUNA PLATFORM's liveness of pictures. */
@Path("/{address: (api/)?(6/)?liveness}")
public class LivenessResource extends OperationResource {
  LivenessResource(Exchanges exchanges) {
    super(exchanges);
  }
}
