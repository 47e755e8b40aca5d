package dev.facecheck.burst;

/** Refusal of a burst: too few frames, too many, or out of order. An error of the request. */
public final class RefusedBurstException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence for the client: what to mend
   */
  RefusedBurstException(String message) {
    super(message);
  }
}
