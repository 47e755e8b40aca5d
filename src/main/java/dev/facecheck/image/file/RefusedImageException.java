package dev.facecheck.image.file;

import java.util.Objects;

/**
 * Refusal of bytes that are no picture within the limits: an error of the request, not a verdict.
 */
public final class RefusedImageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Kinds of refusal. */
  public enum Cause {
    /** Neither JPEG nor PNG, or a coding of these that is not supported. */
    UNSUPPORTED_FORMAT,
    /** The header contradicts itself, or data is damaged or ends too early. */
    DAMAGED,
    /** More bytes than the limit. */
    TOO_MANY_BYTES,
    /** More pixels than the limit. */
    TOO_MANY_PIXELS,
    /** The shorter side is below the limit. */
    TOO_SMALL
  }

  private final Cause reason;

  /**
   * @param reason the class of refusal
   * @param message one sentence for the client, without any content of the picture
   */
  public RefusedImageException(Cause reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason);
  }

  static RefusedImageException damaged(String message) {
    return new RefusedImageException(Cause.DAMAGED, message);
  }

  static RefusedImageException truncated() {
    return damaged("the picture is truncated");
  }

  static RefusedImageException unsupported(String what) {
    return new RefusedImageException(
        Cause.UNSUPPORTED_FORMAT, "only common JPEG and PNG are supported, this is " + what);
  }

  public Cause reason() {
    return reason;
  }
}
