package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** What the resource of each operation does; its path is its own. */
public abstract class OperationResource {
  private final Exchanges exchanges;

  OperationResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> answer(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
