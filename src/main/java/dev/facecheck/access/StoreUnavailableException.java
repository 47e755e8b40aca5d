package dev.facecheck.access;

/** The store of keys and counts does not answer, so that no call can be granted for now. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the operator, never for a client
   */
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
