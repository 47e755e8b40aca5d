package dev.facecheck.burst;

/** The frames are no burst: too few, too many, or out of order. An error of the request. */
public final class RefusedBurstException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what to mend, for the client
   */
  RefusedBurstException(String message) {
    super(message);
  }
}
