package dev.facecheck;

import java.util.Objects;

/** A component failed to start; nothing can be judged until an operator mends it. */
public final class InitializationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final InitializationFailure failure;

  /**
   * @param failure the component
   * @param message what is wrong and where, for the operator
   * @param cause may be null
   */
  public InitializationException(InitializationFailure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = Objects.requireNonNull(failure);
  }

  public InitializationFailure failure() {
    return failure;
  }
}
