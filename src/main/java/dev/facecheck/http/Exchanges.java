package dev.facecheck.http;

import dev.facecheck.dialect.Fault;
import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.UrlEncoded;
import dev.facecheck.service.CheckService;
import dev.facecheck.service.Reply;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  RestResponse<byte[]> answer(RoutingContext context) {
    // JAX-RS also matches a trailing slash and matrix parameters, which no body was taken in for.
    Optional<Address> address = Address.atPath(context.normalizedPath());
    return address.isPresent() ? response(reply(address.get(), context)) : answerOther(context);
  }

  private Reply reply(Address address, RoutingContext context) {
    Caller caller = Callers.caller(context);
    Operation operation = address.operation();
    HttpServerRequest request = context.request();
    try {
      Map<String, List<String>> query = RequestReader.query(request.query());
      return service.answer(
          caller.asking(Optional.of(address), query),
          operation,
          () -> {
            RequestReader.requireUncompressed(Callers.last(request.headers(), "content-encoding"));
            String contentType = Callers.last(request.headers(), "content-type");
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
    return service.answerOther(Callers.asking(context), method, context.normalizedPath());
  }

  /**
   * Refuses an address whose percent-encoding is damaged.
   *
   * @return whether it was
   */
  boolean refuseDamaged(RoutingContext context) {
    String path = Objects.toString(context.request().path(), "");
    try {
      UrlEncoded.requireSound(path);
      RequestReader.query(context.request().query());
      return false;
    } catch (RefusedRequestException e) {
      send(context, service.refuse(Callers.caller(context, path), path, e));
      return true;
    }
  }

  /** Answers for a defect. */
  RestResponse<byte[]> defect(RoutingContext context, Throwable cause) {
    return response(service.defect(Callers.caller(context), cause));
  }

  /** Refuses a request whose body was not taken in. */
  void refuse(RoutingContext context, Address address, Fault fault, String detail) {
    send(context, service.refuse(Callers.asking(context), address.operation(), fault, detail));
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
}
