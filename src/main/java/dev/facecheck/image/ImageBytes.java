package dev.facecheck.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

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

  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String toString() {
    return "ImageBytes[" + bytes.length + " bytes]";
  }
}
