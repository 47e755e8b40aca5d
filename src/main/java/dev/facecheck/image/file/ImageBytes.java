package dev.facecheck.image.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/**
 * The encoded picture as it was delivered.
 *
 * <p>The array is taken over, not copied: pictures reach 3 MB, and nobody may change it afterwards.
 * {@code toString} shows the length alone, so that a picture never reaches a log.
 */
public final class ImageBytes {
  private final byte[] bytes;

  public ImageBytes(byte[] bytes) {
    this.bytes = Objects.requireNonNull(bytes);
  }

  public int length() {
    return bytes.length;
  }

  /** The byte at an index as 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** Two bytes, the high one first. */
  int unsigned16(int index) {
    return (at(index) << 8) | at(index + 1);
  }

  /** Four bytes, the highest first. */
  int int32(int index) {
    return (unsigned16(index) << 16) | unsigned16(index + 2);
  }

  /** Whether the ASCII characters of a text stand at an index. */
  boolean has(int index, String text) {
    if (bytes.length - index < text.length()) {
      return false;
    }
    int matched = 0;
    while (matched < text.length() && at(index + matched) == text.charAt(matched)) {
      matched++;
    }
    return matched == text.length();
  }

  /** CRC-32 of a range. */
  int checksum(int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  /** Gives a range to a decompressor. */
  void feed(Inflater inflater, int from, int to) {
    inflater.setInput(bytes, from, to - from);
  }

  /** Appends a range to a stream that is being made. */
  void write(int from, int to, ByteArrayOutputStream target) {
    target.write(bytes, from, to - from);
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return "ImageBytes[" + bytes.length + " bytes]";
  }
}
