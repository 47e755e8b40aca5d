package dev.facecheck.burst;

import dev.facecheck.image.file.RefusedImageException;

/** Refusal of one frame that is no picture within the limits. An error of the request. */
public final class RefusedFrameException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusedImageException refusal;

  RefusedFrameException(int index, RefusedImageException refusal) {
    super("frame %d: %s".formatted(index, refusal.getMessage()), refusal);
    this.refusal = refusal;
  }

  /** Why it is refused. */
  public RefusedImageException refusal() {
    return refusal;
  }
}
