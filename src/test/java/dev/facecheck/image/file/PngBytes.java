package dev.facecheck.image.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of every type, chunk by chunk. */
final class PngBytes {
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };
  private static final int[][] WHOLE = {{0, 0, 1, 1}};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PngBytes() {
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
  }

  PngBytes chunk(String type, byte[] data) {
    ByteBuffer body = ByteBuffer.allocate(4 + data.length);
    body.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(body.array());
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(body.array());
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return this;
  }

  /** A chunk whose checksum is wrong. */
  PngBytes damaged(String type, byte[] data) {
    byte[] whole = new PngBytes().chunk(type, data).toByteArray();
    whole[whole.length - 1] ^= 1;
    out.write(whole, 8, whole.length - 8);
    return this;
  }

  PngBytes header(int width, int height, int bits, int type, boolean interlaced) {
    ByteBuffer body = ByteBuffer.allocate(13).putInt(width).putInt(height);
    body.put((byte) bits).put((byte) type).put((byte) 0).put((byte) 0);
    return chunk("IHDR", body.put((byte) (interlaced ? 1 : 0)).array());
  }

  /** Pixel data; a pixel's samples are functions of x and y, in the range of the bits. */
  PngBytes data(int width, int height, int bits, boolean interlaced, IntBinaryOperator... samples) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(deflated)) {
      for (int[] pass : interlaced ? ADAM7 : WHOLE) {
        for (int y = pass[1]; y < height && pass[0] < width; y += pass[3]) {
          zlib.write(row(y, width, bits, pass, samples));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return chunk("IDAT", deflated.toByteArray());
  }

  private static byte[] row(int y, int width, int bits, int[] pass, IntBinaryOperator[] samples) {
    int count = (width - pass[0] + pass[2] - 1) / pass[2];
    byte[] row = new byte[1 + (count * samples.length * bits + 7) / 8];
    int bit = 8;
    for (int x = pass[0]; x < width; x += pass[2]) {
      for (IntBinaryOperator sample : samples) {
        int value = sample.applyAsInt(x, y);
        for (int i = bits - 1; i >= 0; i--, bit++) {
          row[bit / 8] |= (byte) (((value >> i) & 1) << (7 - bit % 8));
        }
      }
    }
    return row;
  }

  byte[] end() {
    return chunk("IEND", new byte[0]).toByteArray();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
