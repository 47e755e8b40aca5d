package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** OkayFace's comparison of a selfie with an identity card. */
@Path("/api/{address: faceid/v(2|2-1|2-2|4|4-1)/verify|ekyc/okayface(/v1-1)?}")
public class VerifyResource {
  private final Exchanges exchanges;

  VerifyResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> verify(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
