package dev.facecheck.edge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request of HTTP, whether it came over a socket or inside an event.
 *
 * @param method in upper case
 * @param path without the query
 * @param header the last value of a header, by its name in lower case; null where there is none
 * @param query decoded when it is asked for
 * @param body taken when it is asked for
 */
public record HttpMessage(
    String method,
    String path,
    Function<String, String> header,
    Part<Map<String, List<String>>> query,
    Part<byte[]> body) {

  public HttpMessage {
    Objects.requireNonNull(method);
    Objects.requireNonNull(path);
    Objects.requireNonNull(header);
    Objects.requireNonNull(query);
    Objects.requireNonNull(body);
  }

  /** A part that may turn out to be damaged. */
  @FunctionalInterface
  public interface Part<T> {
    /**
     * Decodes it.
     *
     * @throws RefusedRequestException if it was sent badly encoded
     */
    T get() throws RefusedRequestException;
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(header.apply(name));
  }
}
