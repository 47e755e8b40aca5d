package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparison of two pictures. */
@Path("/v1/match")
public class MatchResource {
  private final Exchanges exchanges;

  MatchResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> match(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
