package dev.facecheck.http;

import jakarta.ws.rs.Path;

/** Best shot of a recording's frames. */
@Path("/v1/best-shot")
public class BestShotResource extends OperationResource {
  BestShotResource(Exchanges exchanges) {
    super(exchanges);
  }
}
