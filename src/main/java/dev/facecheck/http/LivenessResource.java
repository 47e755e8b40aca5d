package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** LUNA PLATFORM's liveness of pictures. */
@Path("/{address: (api/)?(6/)?liveness}")
public class LivenessResource {
  private final Exchanges exchanges;

  LivenessResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> liveness(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
