package dev.facecheck.image.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The tag Orientation of an EXIF block (a TIFF structure, CIPA DC-008).
 *
 * <p>A damaged block never refuses a picture: cameras and editors write broken ones, and every
 * viewer shows such pictures upright.
 */
final class ExifOrientation {
  private static final int TAG = 0x0112;
  private static final int TYPE_SHORT = 3;
  private static final int TYPE_LONG = 4;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  /**
   * @param start index of the TIFF header, {@code II} or {@code MM}
   * @param end index after the block
   */
  static Orientation of(ImageBytes bytes, int start, int end) {
    boolean littleEndian = bytes.has(start, "II*\0");
    if (end - start < 8 || !(littleEndian || bytes.has(start, "MM\0*"))) {
      return Orientation.UPRIGHT;
    }
    ByteBuffer block = bytes.part(start, end);
    return find(block.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
  }

  private static Orientation find(ByteBuffer block) {
    long directory = Integer.toUnsignedLong(block.getInt(4));
    if (directory + 2 > block.limit()) {
      return Orientation.UPRIGHT;
    }
    int first = (int) directory + 2;
    int counted = Short.toUnsignedInt(block.getShort((int) directory));
    int entries = Math.min(counted, (block.limit() - first) / ENTRY_BYTES);
    for (int i = 0; i < entries; i++) {
      int entry = first + i * ENTRY_BYTES;
      if (block.getShort(entry) == TAG) {
        return value(block, entry);
      }
    }
    return Orientation.UPRIGHT;
  }

  private static Orientation value(ByteBuffer block, int entry) {
    return switch (block.getShort(entry + 2)) {
      case TYPE_SHORT -> Orientation.ofExif(block.getShort(entry + 8));
      case TYPE_LONG -> Orientation.ofExif(block.getInt(entry + 8));
      default -> Orientation.UPRIGHT;
    };
  }
}
