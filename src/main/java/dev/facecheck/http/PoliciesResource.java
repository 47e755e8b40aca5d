package dev.facecheck.http;

import dev.facecheck.request.Operation;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestResponse;

/** List of the policies with their limits. */
@Path(Operation.POLICIES_PATH)
public class PoliciesResource {
  private final Exchanges exchanges;

  PoliciesResource(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @GET
  public RestResponse<byte[]> policies(@Context RoutingContext context) {
    return exchanges.answerOther(context);
  }
}
