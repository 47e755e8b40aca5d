package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request inside an event: of an API Gateway REST API (payload 1.0, {@code httpMethod}), or
 * of an HTTP API or a function URL (payload 2.0, {@code requestContext.http}).
 *
 * @param method in upper case
 * @param path as sent, with the stage where the gateway leaves it
 * @param headers by name in lower case; the last value where there are several
 * @param query not decoded yet
 * @param body as text; empty when there was none
 * @param base64 whether the gateway has encoded the body
 */
record HttpEvent(
    String method,
    String path,
    Map<String, String> headers,
    EventQuery query,
    String body,
    boolean base64) {

  HttpEvent {
    headers = Map.copyOf(headers);
  }

  /** The request in an event; empty when the event is none of the proxy's. */
  static Optional<HttpEvent> of(JsonNode event) {
    JsonNode http = event.path("requestContext").path("http");
    if (http.path("method").isTextual()) {
      return Optional.of(
          event(event, http.path("method"), event.path("rawPath"), EventQuery.raw(event)));
    }
    if (event.path("httpMethod").isTextual()) {
      return Optional.of(
          event(event, event.path("httpMethod"), event.path("path"), EventQuery.parsed(event)));
    }
    return Optional.empty();
  }

  private static HttpEvent event(JsonNode event, JsonNode method, JsonNode path, EventQuery query) {
    return new HttpEvent(
        method.asText().toUpperCase(Locale.ROOT),
        path.asText(),
        headers(event),
        query,
        event.path("body").asText(""),
        event.path("isBase64Encoded").asBoolean(false));
  }

  /** Payload 1.0 has single and multiple values, or either alone; the multiple ones win. */
  private static Map<String, String> headers(JsonNode event) {
    Map<String, String> headers = new LinkedHashMap<>();
    event
        .path("headers")
        .properties()
        .forEach(header -> put(headers, header.getKey(), header.getValue()));
    event
        .path("multiValueHeaders")
        .properties()
        .forEach(
            header -> header.getValue().forEach(value -> put(headers, header.getKey(), value)));
    return headers;
  }

  private static void put(Map<String, String> headers, String name, JsonNode value) {
    if (value.isTextual()) {
      headers.put(name.toLowerCase(Locale.ROOT), value.textValue());
    }
  }
}
