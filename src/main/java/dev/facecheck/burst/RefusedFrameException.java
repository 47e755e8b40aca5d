package dev.facecheck.burst;

import dev.facecheck.image.file.RefusedImageException;

/** One frame is no picture within the limits. An error of the request. */
public final class RefusedFrameException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int index;
  private final RefusedImageException refusal;

  RefusedFrameException(int index, RefusedImageException refusal) {
    super("frame %d: %s".formatted(index, refusal.getMessage()), refusal);
    this.index = index;
    this.refusal = refusal;
  }

  /** Which frame, from 0. */
  public int index() {
    return index;
  }

  /** What is wrong with it. */
  public RefusedImageException refusal() {
    return refusal;
  }
}
