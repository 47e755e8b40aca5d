package dev.facecheck.image.file;

import java.util.List;
import java.util.Objects;

/**
 * A JPEG whose segments have been read.
 *
 * @param colour how the components make a colour
 * @param picture its tables and its data, without any metadata
 */
record JpegFile(ImageBytes bytes, ImageHeader header, SampleColour colour, List<ByteRange> picture)
    implements ImageFile {
  JpegFile {
    Objects.requireNonNull(bytes);
    Objects.requireNonNull(header);
    Objects.requireNonNull(colour);
    picture = List.copyOf(picture);
  }

  /** Whether a JPEG seems to begin at an index. */
  static boolean matches(ImageBytes bytes, int at) {
    return bytes.length() - at >= 2 && bytes.unsigned16(at) == 0xffd8;
  }
}
