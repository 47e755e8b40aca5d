package dev.facecheck.http;

import jakarta.ws.rs.Path;

/** OkayFace's comparison of a selfie with an identity card. */
@Path("/api/{address: faceid/v(2|2-1|2-2|4|4-1)/verify|ekyc/okayface(/v1-1)?}")
public class VerifyResource extends OperationResource {
  VerifyResource(Exchanges exchanges) {
    super(exchanges);
  }
}
