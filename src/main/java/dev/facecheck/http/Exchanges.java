package dev.facecheck.http;

import dev.facecheck.dialect.Fault;
import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
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
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Exchanges of HTTP: hands requests to the service, and its replies to the server. */
@Singleton
class Exchanges {
  /** Where {@link BodyIntake} leaves the body. */
  static final String BODY = "facecheck.body";

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-.*");

  private final CheckService service;

  Exchanges(CheckService service) {
    this.service = service;
  }

  /** Answers a request whose body was taken in. */
  RestResponse<byte[]> answer(RoutingContext context) {
    // JAX-RS also matches a trailing slash and matrix parameters, which no body was taken in for.
    Optional<Address> address = Address.atPath(context.normalizedPath());
    return address.isPresent() ? response(reply(address.get(), context)) : answerOther(context);
  }

  private Reply reply(Address address, RoutingContext context) {
    Caller caller = caller(context);
    Operation operation = address.operation();
    HttpServerRequest request = context.request();
    try {
      Map<String, List<String>> query = RequestReader.query(request.query());
      return service.answer(
          caller.asking(Optional.of(address), query),
          operation,
          () -> {
            RequestReader.requireUncompressed(last(request.headers(), "content-encoding"));
            String contentType = last(request.headers(), "content-type");
            byte[] body = context.remove(BODY);
            return address.completed(service.reader().read(operation, contentType, query, body));
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
  void refuse(RoutingContext context, Address address, Fault fault, String detail) {
    Caller caller = caller(context);
    try {
      Map<String, List<String>> query = RequestReader.query(context.request().query());
      caller = caller.asking(Optional.of(address), query);
    } catch (RefusedRequestException e) {
      // The body's fault came first.
    }
    send(context, service.refuse(caller, address.operation(), fault, detail));
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
    Optional<Address> address = Address.atPath(context.normalizedPath());
    return Caller.of("http", address, name -> last(headers, name), null)
        .marked("trace_id", traceId(headers.get("traceparent")));
  }

  /** The trace of W3C's header: version, trace, parent, flags. */
  private static String traceId(String traceparent) {
    return traceparent != null && TRACEPARENT.matcher(traceparent).matches()
        ? traceparent.split("-", 3)[1]
        : null;
  }

  private static String last(MultiMap headers, String name) {
    List<String> values = headers.getAll(name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }
}
