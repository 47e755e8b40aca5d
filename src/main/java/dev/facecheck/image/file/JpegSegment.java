package dev.facecheck.image.file;

/**
 * A marker segment of a JPEG (ITU-T T.81, annex B).
 *
 * @param marker second byte of its marker
 * @param first index of the marker
 * @param start index of the first byte after the marker and the length
 * @param end index after the segment's last byte
 */
record JpegSegment(int marker, int first, int start, int end) {
  static final int START_OF_IMAGE = 0xd8;
  static final int END_OF_IMAGE = 0xd9;
  static final int START_OF_SCAN = 0xda;

  private static final int COMMENT = 0xfe;

  private static final int TEMPORARY = 0x01;

  /**
   * The next segment from an index on. Bytes before it are skipped: coded data with stuffed zeros
   * and restart markers, fill bytes, and stray bytes, which decoders skip as well.
   *
   * @throws RefusedImageException if the data ends before or within it
   */
  static JpegSegment next(ImageBytes bytes, int from) throws RefusedImageException {
    int at = from;
    int marker;
    do {
      at = afterMarker(bytes, at);
      marker = bytes.at(at - 1);
    } while (marker == 0 || (marker >= 0xd0 && marker <= 0xd7));
    boolean bare = marker == START_OF_IMAGE || marker == END_OF_IMAGE || marker == TEMPORARY;
    return bare ? new JpegSegment(marker, at - 2, at, at) : measured(bytes, marker, at);
  }

  private static int afterMarker(ImageBytes bytes, int from) throws RefusedImageException {
    int at = from;
    while (at < bytes.length() && bytes.at(at) != 0xff) {
      at++;
    }
    while (at < bytes.length() && bytes.at(at) == 0xff) {
      at++;
    }
    if (at >= bytes.length()) {
      throw RefusedImageException.truncated();
    }
    return at + 1;
  }

  private static JpegSegment measured(ImageBytes bytes, int marker, int at)
      throws RefusedImageException {
    int left = bytes.length() - at;
    if (left < 2 || bytes.unsigned16(at) > left) {
      throw RefusedImageException.truncated();
    }
    int length = bytes.unsigned16(at);
    if (length < 2) {
      throw RefusedImageException.damaged("a segment of the JPEG has an impossible length");
    }
    return new JpegSegment(marker, at - 2, at + 2, at + length);
  }

  /** Bytes after the marker and the length. */
  int length() {
    return end - start;
  }

  /** Whether no decoder needs the segment: an application's data, or a comment. */
  boolean isMetadata() {
    return (marker >= 0xe0 && marker <= 0xef) || marker == COMMENT;
  }

  /** The whole segment with its marker. */
  ByteRange range() {
    return new ByteRange(first, end);
  }
}
