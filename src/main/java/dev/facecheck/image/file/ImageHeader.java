package dev.facecheck.image.file;

import dev.facecheck.image.file.RefusedImageException.Cause;
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
    if (storedWidth <= 0 || storedHeight <= 0) {
      throw new IllegalArgumentException("a picture has a positive size");
    }
  }

  /**
   * Parses and checks a header; nothing is decoded.
   *
   * @throws RefusedImageException if the bytes are no complete JPEG or PNG within the limits
   */
  public static ImageHeader read(ImageBytes bytes, ImageLimits limits)
      throws RefusedImageException {
    if (bytes.length() == 0) {
      throw RefusedImageException.damaged("the picture is empty");
    }
    if (bytes.length() > limits.maxBytes()) {
      throw new RefusedImageException(
          Cause.TOO_MANY_BYTES, "the picture has more than " + limits.maxBytes() + " bytes");
    }
    ImageHeader header = parse(bytes);
    limits.check(header);
    return header;
  }

  private static ImageHeader parse(ImageBytes bytes) throws RefusedImageException {
    if (JpegHeader.matches(bytes)) {
      return JpegHeader.read(bytes).toImageHeader();
    }
    if (PngHeader.matches(bytes)) {
      return PngHeader.read(bytes).toImageHeader();
    }
    throw RefusedImageException.unsupported(ForeignFormat.nameOf(bytes));
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
