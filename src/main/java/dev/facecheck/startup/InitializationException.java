package dev.facecheck.startup;

import java.util.Objects;

/** Failure of a part to start; no picture can be judged until an operator mends it. */
public final class InitializationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Part part;

  /**
   * @param message what is wrong and where, for the operator
   * @param cause may be null
   */
  public InitializationException(Part part, String message, Throwable cause) {
    super(message, cause);
    this.part = Objects.requireNonNull(part);
  }

  public Part part() {
    return part;
  }
}
