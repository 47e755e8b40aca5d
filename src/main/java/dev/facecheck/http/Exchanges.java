package dev.facecheck.http;

import dev.facecheck.dialect.Fault;
import dev.facecheck.request.Address;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.UrlEncoded;
import dev.facecheck.service.CheckService;
import dev.facecheck.service.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exchanges of HTTP: hands requests to the service, and its replies to the server. */
@Singleton
public class Exchanges {
  /** Where {@link BodyIntake} leaves the body. */
  static final String BODY = "facecheck.body";

  /** Where {@link #readAddress} leaves the query. */
  static final String QUERY = "facecheck.query";

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
    MultiMap headers = context.request().headers();
    return service.answer(
        Callers.asking(context),
        address.operation(),
        () -> {
          RequestReader.requireUncompressed(Callers.last(headers, "content-encoding"));
          String contentType = Callers.last(headers, "content-type");
          byte[] body = context.remove(BODY);
          return address.completed(
              service.reader().read(address.operation(), contentType, context.get(QUERY), body));
        });
  }

  /** Answers a request for a list, for a path that does not exist or by another method. */
  @ServerExceptionMapper({NotFoundException.class, NotAllowedException.class})
  public RestResponse<byte[]> answerOther(RoutingContext context) {
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

  /** Reads the query of an address, and refuses an address whose percent-encoding is damaged. */
  void readAddress(RoutingContext context) {
    String path = Objects.toString(context.request().path(), "");
    try {
      UrlEncoded.requireSound("path", path);
      context.put(QUERY, UrlEncoded.query(context.request().query()));
      context.next();
    } catch (RefusedRequestException e) {
      send(context, service.refuse(Callers.caller(context, path), path, e));
    }
  }

  @ServerExceptionMapper
  public RestResponse<byte[]> defect(RoutingContext context, Throwable cause) {
    return response(service.defect(Callers.caller(context, context.normalizedPath()), cause));
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
