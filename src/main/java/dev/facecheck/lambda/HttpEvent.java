package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.request.Address;
import dev.facecheck.request.BodyForm;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import dev.facecheck.request.RequestReader;
import dev.facecheck.service.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * HTTP request inside an event: of an API Gateway REST API or a load balancer (payload 1.0, {@code
 * httpMethod}), or of an HTTP API or a function URL (payload 2.0, {@code requestContext.http}).
 *
 * @param method in upper case
 * @param path without the stage that a gateway may leave in it
 * @param headers by name in lower case; the last value where there are several
 * @param event the whole
 */
record HttpEvent(String method, String path, Map<String, String> headers, JsonNode event) {
  HttpEvent {
    headers = Map.copyOf(headers);
  }

  /** The request in an event; empty where there is none. */
  static Optional<HttpEvent> of(JsonNode event) {
    JsonNode second = event.path("requestContext").path("http").path("method");
    JsonNode method = second.isTextual() ? second : event.path("httpMethod");
    if (!method.isTextual()) {
      return Optional.empty();
    }
    String path = event.path(second.isTextual() ? "rawPath" : "path").asText();
    return Optional.of(
        new HttpEvent(
            method.asText().toUpperCase(Locale.ROOT), withoutStage(path), headers(event), event));
  }

  /** The stage is one segment before a path of ours. */
  private static String withoutStage(String path) {
    int second = path.indexOf('/', 1);
    boolean staged =
        second > 0
            && Address.methodsAt(path).isEmpty()
            && Address.methodsAt(path.substring(second)).isPresent();
    return staged ? path.substring(second) : path;
  }

  /** Payload 1.0 has single and multiple values, or either alone; the multiple ones win. */
  private static Map<String, String> headers(JsonNode event) {
    Map<String, String> headers = new LinkedHashMap<>();
    event.path("headers").properties().forEach(h -> put(headers, h.getKey(), h.getValue()));
    for (Map.Entry<String, JsonNode> header : event.path("multiValueHeaders").properties()) {
      header.getValue().forEach(value -> put(headers, header.getKey(), value));
    }
    return headers;
  }

  private static void put(Map<String, String> headers, String name, JsonNode value) {
    if (value.isTextual()) {
      headers.put(name.toLowerCase(Locale.ROOT), value.textValue());
    }
  }

  /** Whether a load balancer sends it, not a gateway. */
  static boolean isOfLoadBalancer(JsonNode event) {
    return event.path("requestContext").has("elb");
  }

  /**
   * @throws RefusedRequestException if it is none
   */
  Request read(Address address, Map<String, List<String>> query, RequestReader reader)
      throws RefusedRequestException {
    RequestReader.requireUncompressed(headers.get("content-encoding"));
    return address.completed(
        reader.read(address.operation(), headers.get("content-type"), query, body()));
  }

  private byte[] body() throws RefusedRequestException {
    String body = event.path("body").asText("");
    if (event.path("isBase64Encoded").asBoolean(false)) {
      try {
        return Base64.getDecoder().decode(body);
      } catch (IllegalArgumentException e) {
        throw RefusedRequestException.badRequest("The event's body is not valid base64.");
      }
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && isDestroyed(body, BodyForm.of(headers.get("content-type"), bytes))) {
      throw RefusedRequestException.badRequest(
          "The gateway has passed a binary body on as text, which destroys it."
              + " Make its media type a binary one there, or send JSON with the image in base64.");
    }
    return bytes;
  }

  /** Text may be base64, or hold it; bytes of a picture leave other characters. */
  private static boolean isDestroyed(String body, BodyForm form) {
    return switch (form) {
      case PICTURE, FRAMES -> body.chars().anyMatch(each -> each > '~');
      case MULTIPART, FIELDS -> body.indexOf('\ufffd') >= 0;
      case JSON, BASE64 -> false;
    };
  }

  /**
   * A reply as gateways expect it. A load balancer that sends multiple values of headers reads no
   * others.
   */
  ObjectNode reply(Reply reply) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("statusCode", reply.status());
    if (isOfLoadBalancer(event) && event.has("multiValueHeaders")) {
      ObjectNode several = answer.putObject("multiValueHeaders");
      reply.headers().forEach((name, value) -> several.putArray(name).add(value));
    } else {
      ObjectNode single = answer.putObject("headers");
      reply.headers().forEach(single::put);
    }
    return answer.put("body", reply.text()).put("isBase64Encoded", false);
  }
}
