package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** OkayLive's liveness of one picture. */
@Path("/api/{address: ekyc/okaylive|check_liveness}")
public class OkayLiveResource {
  private final Exchanges exchanges;

  OkayLiveResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  public RestResponse<byte[]> okayLive(@Context RoutingContext context) {
    return exchanges.answer(context);
  }
}
