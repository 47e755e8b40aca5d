package dev.facecheck.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Replies to requests that reach no resource, or break one. */
public class ErrorMappers {
  private final Exchanges exchanges;

  ErrorMappers(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @ServerExceptionMapper({NotFoundException.class, NotAllowedException.class})
  public RestResponse<byte[]> other(RoutingContext context) {
    return exchanges.answerOther(context);
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> defect(RoutingContext context, Throwable cause) {
    return exchanges.defect(context, cause);
  }
}
