package dev.facecheck;

/** End of the time budget of a call before its verdict. */
public final class DeadlineExceededException extends Exception {
  private static final long serialVersionUID = 1L;

  DeadlineExceededException() {
    super("the time budget of the call ran out");
  }
}
