package dev.facecheck.request;

import dev.facecheck.dialect.Fault;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Thrown where a request is answered with an error before any picture is looked at. */
public final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final Duration retryAfter;

  /**
   * @param fault what is wrong
   * @param detail one sentence for the client, without any content of the picture
   */
  public RefusedRequestException(Fault fault, String detail) {
    this(fault, detail, Optional.empty());
  }

  /**
   * @param retryAfter when another attempt may succeed
   */
  public RefusedRequestException(Fault fault, String detail, Optional<Duration> retryAfter) {
    super(detail);
    this.fault = Objects.requireNonNull(fault);
    this.retryAfter = retryAfter.orElse(null);
  }

  /** A request that the client has to write differently. */
  public static RefusedRequestException badRequest(String detail) {
    return new RefusedRequestException(Fault.MALFORMED, detail);
  }

  public Fault fault() {
    return fault;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
