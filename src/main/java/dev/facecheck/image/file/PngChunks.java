package dev.facecheck.image.file;

/**
 * Cursor over the chunks of a PNG (W3C PNG, section 5). The checksum of each is verified that the
 * picture or its orientation needs. Texts and the like may be damaged: browsers show such a file.
 */
final class PngChunks {
  static final int HEADER = 0x49484452;
  static final int PALETTE = 0x504c5445;
  static final int DATA = 0x49444154;
  static final int END = 0x49454e44;
  static final int TRANSPARENCY = 0x74524e53;
  static final int EXIF = 0x65584966;

  /** Length, type and checksum. */
  private static final int OVERHEAD = 12;

  private final ImageBytes bytes;
  private int type;
  private int start;
  private int end;
  private int next = PngFile.SIGNATURE_BYTES;

  /** Starts before the first chunk. */
  PngChunks(ImageBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * Moves to the next chunk.
   *
   * @return its type, four ASCII letters with the first in the highest byte
   * @throws RefusedImageException if the data ends before or within it, or it is needed and damaged
   */
  int next() throws RefusedImageException {
    if (bytes.length() - next < OVERHEAD) {
      throw RefusedImageException.truncated();
    }
    long length = Integer.toUnsignedLong(bytes.int32(next));
    if (length > bytes.length() - next - OVERHEAD) {
      throw RefusedImageException.truncated();
    }
    type = bytes.int32(next + 4);
    start = next + 8;
    end = start + (int) length;
    next = end + 4;
    boolean needed = isCritical() || type == TRANSPARENCY || type == EXIF;
    if (needed && bytes.checksum(start - 4, end) != bytes.int32(end)) {
      throw RefusedImageException.damaged("a checksum of the PNG is wrong");
    }
    return type;
  }

  int type() {
    return type;
  }

  /** Whether a decoder must know the chunk: its first letter is a capital. */
  boolean isCritical() {
    return (type & 0x20000000) == 0;
  }

  /** The whole chunk with its length, type and checksum. */
  ByteRange range() {
    return new ByteRange(start - 8, next);
  }

  /** Index of the first byte of the chunk's data. */
  int start() {
    return start;
  }

  /** Index after the chunk's data. */
  int end() {
    return end;
  }
}
