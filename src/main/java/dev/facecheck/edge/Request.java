package dev.facecheck.edge;

import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param operation to be done
 * @param style in which the answer is wanted, as far as it is known before the parts are read
 * @param key as the caller presented it beside the parts, in a header
 * @param parts to be read once the request is admitted
 */
public record Request(Operation operation, Style style, Optional<String> key, PartsSource parts) {

  public Request {
    Objects.requireNonNull(operation);
    Objects.requireNonNull(style);
    Objects.requireNonNull(key);
    Objects.requireNonNull(parts);
  }

  /** A request of which only the parts are known. */
  public static Request of(Operation operation, PartsSource parts) {
    return new Request(operation, Style.UNSAID, Optional.empty(), parts);
  }

  /** A key is never written anywhere. */
  @Override
  public String toString() {
    return "Request[" + operation.id() + "]";
  }
}
