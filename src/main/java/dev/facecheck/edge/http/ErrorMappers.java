package dev.facecheck.edge.http;

import dev.facecheck.edge.CheckService;
import dev.facecheck.edge.Reply;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the server's own errors the form of ours. */
public class ErrorMappers {
  private final CheckService service;

  @Inject
  ErrorMappers(CheckService service) {
    this.service = service;
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException e, RoutingContext context) {
    return response(context, 404, "There is nothing at this path.");
  }

  @ServerExceptionMapper
  Response notAllowed(NotAllowedException e, RoutingContext context) {
    String allowed = CheckResource.CHECK.equals(context.normalizedPath()) ? "POST" : "GET";
    Reply reply =
        service.httpError(CheckResource.call(context), 405, "This path takes another method.");
    return CheckResource.response(reply.with(HttpHeaders.ALLOW, allowed));
  }

  @ServerExceptionMapper
  Response other(WebApplicationException e, RoutingContext context) {
    return response(context, e.getResponse().getStatus(), "The request was refused.");
  }

  @ServerExceptionMapper
  Response defect(Throwable e, RoutingContext context) {
    Reply reply = service.defect(CheckResource.call(context), e);
    return CheckResource.response(reply);
  }

  private Response response(RoutingContext context, int status, String message) {
    return CheckResource.response(service.httpError(CheckResource.call(context), status, message));
  }
}
