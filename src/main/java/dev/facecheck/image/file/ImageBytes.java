package dev.facecheck.image.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

/**
 * The encoded picture as it was delivered.
 *
 * <p>The array is taken over, not copied: pictures reach 3 MB, and it must not change afterwards.
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

  /** Whether the characters of a text stand at an index, a byte each. */
  boolean has(int index, String text) {
    return bytes.length - index >= text.length()
        && new String(bytes, index, text.length(), ISO_8859_1).equals(text);
  }

  /** A range, not copied; its indices begin at 0. */
  ByteBuffer part(int from, int to) {
    return ByteBuffer.wrap(bytes, from, to - from).slice();
  }

  /** CRC-32 of a range. */
  int checksum(int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  /** Gives a part to a decompressor. */
  void feed(Inflater inflater, ByteRange part) {
    inflater.setInput(bytes, part.from(), part.length());
  }

  /** A copy of some parts, one after the other. */
  byte[] only(List<ByteRange> parts) {
    ByteBuffer joined = ByteBuffer.allocate(parts.stream().mapToInt(ByteRange::length).sum());
    parts.forEach(part -> joined.put(bytes, part.from(), part.length()));
    return joined.array();
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return "ImageBytes[" + bytes.length + " bytes]";
  }
}
