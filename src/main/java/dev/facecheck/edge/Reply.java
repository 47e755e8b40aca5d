package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer in the terms of HTTP, whatever the way in.
 *
 * @param status of HTTP
 * @param headers without the content type, which is always JSON
 * @param body JSON
 */
public record Reply(int status, Map<String, String> headers, JsonNode body) {

  public Reply {
    headers = Map.copyOf(headers);
    Objects.requireNonNull(body);
  }

  /** The same answer with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
