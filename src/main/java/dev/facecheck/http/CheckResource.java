package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** Check of one picture. */
@Path("/v1/check")
public class CheckResource {
  private final Exchanges exchanges;

  CheckResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> check(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
