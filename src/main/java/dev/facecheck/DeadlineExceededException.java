package dev.facecheck;

/** The time budget of the call ran out before a verdict was reached. */
public final class DeadlineExceededException extends Exception {
  private static final long serialVersionUID = 1L;

  DeadlineExceededException() {
    super("the time budget of the call ran out");
  }
}
