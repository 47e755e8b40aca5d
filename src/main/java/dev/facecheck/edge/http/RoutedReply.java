package dev.facecheck.edge.http;

import dev.facecheck.edge.Reply;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends a reply where no resource is involved. */
final class RoutedReply {
  private RoutedReply() {}

  static void send(RoutingContext context, Reply reply) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      // The client has gone.
      return;
    }
    response.setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    if (!reply.text().isEmpty()) {
      response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    response.end(reply.text());
  }
}
