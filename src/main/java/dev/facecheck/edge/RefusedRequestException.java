package dev.facecheck.edge;

import dev.facecheck.dialect.Fault;
import java.util.Objects;

/** The request is answered with an error before any picture is looked at. */
public final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /**
   * @param fault what is wrong
   * @param detail one sentence for the client, without any content of the picture
   */
  public RefusedRequestException(Fault fault, String detail) {
    super(detail);
    this.fault = Objects.requireNonNull(fault);
  }

  /** A request that the client has to write differently. */
  public static RefusedRequestException badRequest(String detail) {
    return new RefusedRequestException(Fault.MALFORMED, detail);
  }

  public Fault fault() {
    return fault;
  }
}
