package dev.facecheck.image.file;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Check that the compressed data of a PNG are whole and as long as its header says. The platform's
 * reader does not check that, and would show the upper part of a picture whose header is wrong.
 */
final class PngData {
  private static final int BUFFER_BYTES = 1 << 16;

  /** First column, first row, column step and row step of Adam7's passes (W3C PNG, section 8). */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private PngData() {}

  /**
   * Inflates the data and discards them.
   *
   * @throws RefusedImageException if they are damaged, end early or are longer than the picture
   */
  static void requireWhole(PngFile file) throws RefusedImageException {
    long expected = length(file.header(), file.interlaced());
    Inflater inflater = new Inflater();
    try {
      byte[] buffer = new byte[BUFFER_BYTES];
      long found = 0;
      for (ByteRange part : file.data()) {
        file.bytes().feed(inflater, part);
        found = inflate(inflater, buffer, found, expected);
      }
      if (found != expected || !inflater.finished()) {
        throw RefusedImageException.damaged("the data of the PNG contradict its header");
      }
    } catch (DataFormatException e) {
      throw RefusedImageException.damaged("the data of the picture are damaged");
    } finally {
      inflater.end();
    }
  }

  /** Stops with the first byte too many, so that a bomb costs no more than the picture. */
  private static long inflate(Inflater inflater, byte[] buffer, long found, long expected)
      throws DataFormatException {
    long total = found;
    int count;
    do {
      count = inflater.inflate(buffer);
      total += count;
    } while (count > 0 && total <= expected);
    return total;
  }

  /** Bytes of all rows with their filter types. */
  static long length(ImageHeader header, boolean interlaced) {
    if (!interlaced) {
      return length(header, header.storedWidth(), header.storedHeight());
    }
    long sum = 0;
    for (int[] pass : ADAM7) {
      long columns = steps(header.storedWidth() - pass[0], pass[2]);
      long rows = steps(header.storedHeight() - pass[1], pass[3]);
      sum += length(header, columns, rows);
    }
    return sum;
  }

  private static long steps(int span, int step) {
    return span <= 0 ? 0 : (span + step - 1L) / step;
  }

  private static long length(ImageHeader header, long columns, long rows) {
    long bits = columns * header.components() * header.bitsPerSample();
    return columns == 0 ? 0 : rows * (1 + (bits + 7) / 8);
  }
}
