package dev.facecheck.image.file;

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

  private final ImageBytes bytes;
  private final int start;
  private final int end;
  private final boolean littleEndian;

  private ExifOrientation(ImageBytes bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.littleEndian = bytes.at(start) == 'I';
  }

  /**
   * The orientation of a block.
   *
   * @param start index of the TIFF header, {@code II} or {@code MM}
   * @param end index after the block
   */
  static Orientation of(ImageBytes bytes, int start, int end) {
    if (end - start < 8 || !(bytes.has(start, "II*\0") || bytes.has(start, "MM\0*"))) {
      return Orientation.UPRIGHT;
    }
    return new ExifOrientation(bytes, start, end).find();
  }

  private Orientation find() {
    long directory = start + unsigned32(start + 4);
    if (directory + 2 > end) {
      return Orientation.UPRIGHT;
    }
    int first = (int) directory + 2;
    int entries = Math.min(unsigned16((int) directory), (end - first) / ENTRY_BYTES);
    for (int i = 0; i < entries; i++) {
      int entry = first + i * ENTRY_BYTES;
      if (unsigned16(entry) == TAG) {
        return value(entry);
      }
    }
    return Orientation.UPRIGHT;
  }

  private Orientation value(int entry) {
    return switch (unsigned16(entry + 2)) {
      case TYPE_SHORT -> Orientation.ofExif(unsigned16(entry + 8));
      case TYPE_LONG -> Orientation.ofExif((int) Math.min(unsigned32(entry + 8), 0xffff));
      default -> Orientation.UPRIGHT;
    };
  }

  private int unsigned16(int at) {
    int value = bytes.unsigned16(at);
    return littleEndian ? Integer.reverseBytes(value) >>> 16 : value;
  }

  private long unsigned32(int at) {
    int value = bytes.int32(at);
    return Integer.toUnsignedLong(littleEndian ? Integer.reverseBytes(value) : value);
  }
}
