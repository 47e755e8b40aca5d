package dev.facecheck.http;

import jakarta.ws.rs.Path;

/** OkayLive's liveness of one picture. */
@Path("/api/{address: ekyc/okaylive|check_liveness}")
public class OkayLiveResource extends OperationResource {
  OkayLiveResource(Exchanges exchanges) {
    super(exchanges);
  }
}
