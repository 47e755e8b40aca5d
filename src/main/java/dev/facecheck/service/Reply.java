package dev.facecheck.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reply in the terms of HTTP, whatever the way in.
 *
 * @param status of HTTP
 * @param headers the content type among them, unless there is no body
 * @param body JSON; a missing node where there is none
 */
public record Reply(int status, Map<String, String> headers, JsonNode body) {
  public Reply {
    headers = Map.copyOf(headers);
    Objects.requireNonNull(body);
  }

  /** The same reply with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  public Reply withoutBody() {
    return new Reply(status, headers, MissingNode.getInstance());
  }

  /** The body as text; empty where there is none. */
  public String text() {
    return body.isMissingNode() ? "" : body.toString();
  }
}
