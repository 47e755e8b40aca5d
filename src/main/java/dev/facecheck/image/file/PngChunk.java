package dev.facecheck.image.file;

/**
 * A chunk of a PNG (W3C PNG, section 5).
 *
 * @param type four ASCII letters with the first in the highest byte
 * @param start index of the first byte of its data
 * @param end index after its data
 */
record PngChunk(int type, int start, int end) {
  static final int HEADER = 0x49484452;
  static final int PALETTE = 0x504c5445;
  static final int DATA = 0x49444154;
  static final int END = 0x49454e44;
  static final int TRANSPARENCY = 0x74524e53;
  static final int EXIF = 0x65584966;

  /** Length, type and checksum. */
  private static final int OVERHEAD = 12;

  /**
   * The chunk at an index. Its checksum is verified if the picture or its orientation needs it.
   * Texts and the like may be damaged: browsers show such a file.
   *
   * @throws RefusedImageException if the data ends before or within it, or it is needed and damaged
   */
  static PngChunk read(ImageBytes bytes, int at) throws RefusedImageException {
    if (bytes.length() - at < OVERHEAD) {
      throw RefusedImageException.truncated();
    }
    long length = Integer.toUnsignedLong(bytes.int32(at));
    if (length > bytes.length() - at - OVERHEAD) {
      throw RefusedImageException.truncated();
    }
    int end = at + 8 + (int) length;
    PngChunk chunk = new PngChunk(bytes.int32(at + 4), at + 8, end);
    boolean needed = chunk.isCritical() || chunk.type == TRANSPARENCY || chunk.type == EXIF;
    if (needed && bytes.checksum(at + 4, end) != bytes.int32(end)) {
      throw RefusedImageException.damaged("a checksum of the PNG is wrong");
    }
    return chunk;
  }

  /** Whether a decoder must know the chunk: its first letter is a capital. */
  boolean isCritical() {
    return (type & 0x20000000) == 0;
  }

  /** Bytes of its data. */
  int length() {
    return end - start;
  }

  /** The whole chunk with its length, type and checksum. */
  ByteRange range() {
    return new ByteRange(start - 8, end + 4);
  }
}
