package dev.facecheck.image.file;

import java.util.Objects;

/**
 * Format, size and orientation of a picture, known before anything is decoded.
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
    if (storedWidth <= 0 || storedHeight <= 0) {
      throw new IllegalArgumentException("a picture has a positive size");
    }
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
