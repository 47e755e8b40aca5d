package dev.facecheck.image.file;

import java.util.List;
import java.util.Objects;

/**
 * A PNG whose chunks have been read.
 *
 * @param interlaced in the seven passes of Adam7
 * @param picture the chunks that its pixels need, signature included
 * @param data the compressed data in these
 */
record PngFile(
    ImageBytes bytes,
    ImageHeader header,
    boolean interlaced,
    List<ByteRange> picture,
    List<ByteRange> data)
    implements ImageFile {
  static final int SIGNATURE_BYTES = 8;

  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  PngFile {
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(header);
    picture = List.copyOf(picture);
    data = List.copyOf(data);
  }

  /** Whether the bytes begin like a PNG. */
  static boolean matches(ImageBytes bytes) {
    return bytes.has(0, SIGNATURE);
  }
}
