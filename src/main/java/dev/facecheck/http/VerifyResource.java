package dev.facecheck.http;

import dev.facecheck.request.Operation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** OkayFace's comparison of a selfie with an identity card. */
@Path("/api/faceid/v2/verify")
public class VerifyResource {
  private final Exchanges exchanges;

  VerifyResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> verify(@Context RoutingContext context) {
    return exchanges.answer(Operation.VERIFY, context);
  }
}
