package dev.facecheck.http;

import dev.facecheck.dialect.Fault;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.RequestId;
import dev.facecheck.request.RequestReader;
import dev.facecheck.service.CheckService;
import dev.facecheck.service.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Exchanges of HTTP: hands requests to the service, and its replies to the server. */
@Singleton
class Exchanges {
  /** Where {@link BodyIntake} leaves the body. */
  static final String BODY = "facecheck.body";

  private final CheckService service;

  Exchanges(CheckService service) {
    this.service = service;
  }

  /** Answers a request whose body was taken in. */
  RestResponse<byte[]> answer(Operation operation, RoutingContext context) {
    // JAX-RS also matches a trailing slash and matrix parameters, which no body was taken in for.
    return context.normalizedPath().equals(operation.path())
        ? response(reply(operation, context))
        : answerOther(context);
  }

  private Reply reply(Operation operation, RoutingContext context) {
    Caller caller = caller(context);
    HttpServerRequest request = context.request();
    try {
      Map<String, List<String>> query = RequestReader.query(request.query());
      return service.answer(
          caller.asking(query),
          operation,
          () -> {
            RequestReader.requireUncompressed(last(request.headers(), "content-encoding"));
            String contentType = last(request.headers(), "content-type");
            return service.reader().read(operation, contentType, query, context.remove(BODY));
          });
    } catch (RefusedRequestException e) {
      return service.refuse(caller, operation, e.fault(), e.getMessage());
    }
  }

  /** Answers a request for a list, for a path that does not exist or by another method. */
  RestResponse<byte[]> answerOther(RoutingContext context) {
    return response(other(context));
  }

  /** Answers a request that no resource sees. */
  void sendOther(RoutingContext context) {
    send(context, other(context));
  }

  private Reply other(RoutingContext context) {
    String method = context.request().method().name();
    return service.answerOther(caller(context), method, context.normalizedPath());
  }

  /** Answers for a defect. */
  RestResponse<byte[]> defect(RoutingContext context, Throwable cause) {
    return response(service.defect(caller(context), cause));
  }

  /** Refuses a request whose body was not taken in. */
  void refuse(RoutingContext context, Operation operation, Fault fault, String detail) {
    Caller caller = caller(context);
    try {
      caller = caller.asking(RequestReader.query(context.request().query()));
    } catch (RefusedRequestException e) {
      // The body's fault came first.
    }
    send(context, service.refuse(caller, operation, fault, detail));
  }

  private static void send(RoutingContext context, Reply reply) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      // The client has gone.
      return;
    }
    response.setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    response.end(reply.text());
  }

  private static RestResponse<byte[]> response(Reply reply) {
    String text = reply.text();
    byte[] body = text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
    ResponseBuilder<byte[]> response = ResponseBuilder.create(reply.status());
    reply.headers().forEach(response::header);
    return response.entity(body).build();
  }

  private static Caller caller(RoutingContext context) {
    MultiMap headers = context.request().headers();
    return Caller.of("http", RequestId.of(headers.get(RequestId.HEADER)))
        .presenting(Optional.ofNullable(last(headers, Caller.KEY_HEADER)));
  }

  private static String last(MultiMap headers, String name) {
    List<String> values = headers.getAll(name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }
}
