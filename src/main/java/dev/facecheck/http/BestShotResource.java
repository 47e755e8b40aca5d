package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** Best shot of a recording's frames. */
@Path("/v1/best-shot")
public class BestShotResource {
  private final Exchanges exchanges;

  BestShotResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> bestShot(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
