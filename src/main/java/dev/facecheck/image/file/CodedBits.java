package dev.facecheck.image.file;

/**
 * Bits of the entropy-coded data of a JPEG up to the next marker (ITU-T T.81, section F.2.2.5),
 * without the zeros that are stuffed behind bytes of 255. Behind the last bit stand zeros.
 */
final class CodedBits {
  private static final int MARKER = -1;

  private final ImageBytes bytes;
  private final int end;
  private int at;
  private long buffer;
  private int buffered;
  private int invented;

  /**
   * @param from index of the first byte
   * @param end index after the last one, where a marker stands that is no restart
   */
  CodedBits(ImageBytes bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** The same bits, to be read for themselves. */
  CodedBits copy() {
    CodedBits copy = new CodedBits(bytes, at, end);
    copy.buffer = buffer;
    copy.buffered = buffered;
    copy.invented = invented;
    return copy;
  }

  private int nextByte() {
    if (at >= end) {
      return MARKER;
    }
    int value = bytes.at(at);
    int behind = at + 1;
    if (value == 0xff) {
      behind = afterFill();
      if (behind == end || bytes.at(behind++) != 0) {
        return MARKER;
      }
    }
    at = behind;
    return value;
  }

  /** Index of the first byte from here on that is not 255. */
  private int afterFill() {
    int to = at;
    while (to < end && bytes.at(to) == 0xff) {
      to++;
    }
    return to;
  }

  private void fill() {
    while (buffered <= 56) {
      int value = nextByte();
      invented += value == MARKER ? 8 : 0;
      buffer = buffer << 8 | Math.max(0, value);
      buffered += 8;
    }
  }

  /** The next 16 bits, which stay. */
  int next16() {
    if (buffered < 16) {
      fill();
    }
    return (int) (buffer >>> (buffered - 16)) & 0xffff;
  }

  /** Passes over up to 16 bits. */
  void skip(int count) {
    take(count);
  }

  /** Takes up to 16 bits. */
  int take(int count) {
    int value = next16() >> (16 - count);
    buffered -= count;
    return value;
  }

  /** Whether more bits were taken than there are. */
  boolean overrun() {
    return buffered < invented;
  }

  /** Whether less than a byte is left before the marker. */
  boolean atEnd() {
    fill();
    return buffered - invented < 8;
  }

  /** Whether the rest of the current byte is filled up, with ones as is the rule, or with zeros. */
  boolean isFilledUp() {
    fill();
    int spare = (buffered - invented) & 7;
    int rest = next16() >> (16 - spare);
    return rest == 0 || rest == (1 << spare) - 1;
  }

  /**
   * Passes over what is left before the marker, a byte or more.
   *
   * @return its whole bytes; 1 where they are all the same
   */
  int skipStrayBytes() {
    fill();
    take((buffered - invented) & 7);
    int first = take(8);
    int count = 1;
    boolean same = true;
    while (!atEnd()) {
      same &= take(8) == first;
      count++;
    }
    return same ? 1 : count;
  }

  /**
   * Passes over a restart marker, before which less than a byte is left.
   *
   * @return its number, 0 to 7; -1 if there is none
   */
  int restart() {
    int code = afterFill();
    if (code == end || (bytes.at(code) & 0xf8) != 0xd0) {
      return -1;
    }
    at = code + 1;
    buffered = 0;
    invented = 0;
    return bytes.at(code) & 7;
  }
}
