package dev.facecheck.image.file;

/**
 * Cursor over the marker segments of a JPEG (ITU-T T.81, annex B). Each byte is read once.
 *
 * <p>Bytes between segments are skipped: coded data with stuffed zeros and restart markers, fill
 * bytes, and stray bytes, which decoders skip as well.
 */
final class JpegSegments {
  static final int START_OF_IMAGE = 0xd8;
  static final int END_OF_IMAGE = 0xd9;
  static final int START_OF_SCAN = 0xda;

  private static final int COMMENT = 0xfe;

  private static final int TEMPORARY = 0x01;

  private final ImageBytes bytes;
  private int marker = START_OF_IMAGE;
  private int first;
  private int start;
  private int end;

  /**
   * Starts at the marker of an image's start.
   *
   * @param at index of its two bytes
   */
  JpegSegments(ImageBytes bytes, int at) {
    this.bytes = bytes;
    this.first = at;
    this.start = at + 2;
    this.end = at + 2;
  }

  /**
   * Moves to the next segment.
   *
   * @return its marker's second byte
   * @throws RefusedImageException if the data ends before or within it
   */
  int next() throws RefusedImageException {
    int at = end;
    do {
      at = afterMarker(at);
      marker = bytes.at(at - 1);
    } while (marker == 0 || (marker >= 0xd0 && marker <= 0xd7));
    first = at - 2;
    start = at;
    end = at;
    if (marker != START_OF_IMAGE && marker != END_OF_IMAGE && marker != TEMPORARY) {
      measure();
    }
    return marker;
  }

  private int afterMarker(int from) throws RefusedImageException {
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

  private void measure() throws RefusedImageException {
    int left = bytes.length() - start;
    if (left < 2 || bytes.unsigned16(start) > left) {
      throw RefusedImageException.truncated();
    }
    int length = bytes.unsigned16(start);
    if (length < 2) {
      throw RefusedImageException.damaged("a segment of the JPEG has an impossible length");
    }
    end = start + length;
    start += 2;
  }

  int marker() {
    return marker;
  }

  /** Whether no decoder needs the segment: an application's data, or a comment. */
  boolean isMetadata() {
    return (marker >= 0xe0 && marker <= 0xef) || marker == COMMENT;
  }

  /** The whole segment with its marker. */
  ByteRange range() {
    return new ByteRange(first, end);
  }

  /** Index of the first byte after the marker and the length. */
  int start() {
    return start;
  }

  /** Index after the segment's last byte. */
  int end() {
    return end;
  }
}
