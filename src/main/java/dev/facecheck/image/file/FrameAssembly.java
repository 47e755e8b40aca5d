package dev.facecheck.image.file;

import dev.facecheck.image.HalfSize;

/** One pass from the rows of a raster to a frame: averages, colours, orientation. */
final class FrameAssembly {
  private final PixelRows rows;
  private final Orientation orientation;
  private final int average;
  private final int storedWidth;
  private final int storedHeight;
  private final byte[] rgb;

  /**
   * @param rows of the raster, average times as many and as long as those of the stored frame
   * @param average samples of the raster per sample of the frame along an axis
   * @param storedWidth samples per row of the frame before it is turned
   * @param storedHeight rows of the frame before it is turned
   */
  FrameAssembly(
      PixelRows rows, Orientation orientation, int average, int storedWidth, int storedHeight) {
    this.rows = rows;
    this.orientation = orientation;
    this.average = average;
    this.storedWidth = storedWidth;
    this.storedHeight = storedHeight;
    this.rgb = new byte[Math.multiplyExact(storedWidth * 3, storedHeight)];
  }

  /** The upright samples, R, G, B. */
  byte[] assemble() {
    int components = rows.colour().components();
    byte[] row = new byte[storedWidth * average * components];
    Averaging averaging = averaging(components, row.length);
    byte[] means = average == 1 ? row : new byte[storedWidth * components];
    byte[] colours = new byte[storedWidth * 3];
    for (int y = 0; y < storedHeight; y++) {
      for (int i = 0; i < average; i++) {
        rows.read(y * average + i, row);
        averaging.add(i, row, means);
      }
      rows.colour().toRgb(means, colours);
      write(y, colours);
    }
    return rgb;
  }

  /** Means over squares of samples, row by row. */
  private interface Averaging {
    /**
     * @param i number of the row within its squares, from 0
     * @param means complete once the last row of the squares is in
     */
    void add(int i, byte[] row, byte[] means);
  }

  private Averaging averaging(int components, int length) {
    if (average == 1) {
      return (i, row, means) -> {};
    }
    if (average == 2 && components == 3) {
      // What large photographs need.
      byte[] both = new byte[2 * length];
      return (i, row, means) -> {
        System.arraycopy(row, 0, both, i * length, length);
        if (i == 1) {
          HalfSize.shrink(both, 0, length, means, 0, storedWidth);
        }
      };
    }
    int[] sums = new int[storedWidth * components];
    return (i, row, means) -> {
      add(row, sums, components);
      if (i == average - 1) {
        takeMeans(sums, means);
      }
    };
  }

  private void add(byte[] row, int[] sums, int components) {
    int stride = average * components;
    for (int i = 0; i < stride; i++) {
      for (int to = i % components, from = i; to < sums.length; to += components, from += stride) {
        sums[to] += row[from] & 0xff;
      }
    }
  }

  private void takeMeans(int[] sums, byte[] means) {
    int count = average * average;
    for (int i = 0; i < sums.length; i++) {
      means[i] = (byte) ((sums[i] + count / 2) / count);
      sums[i] = 0;
    }
  }

  /** Writes a stored row to where it stands upright. */
  private void write(int y, byte[] colours) {
    int stepX = orientation.swapsAxes() ? storedHeight : 1;
    int stepY = orientation.swapsAxes() ? 1 : storedWidth;
    boolean againstX = orientation.swapsAxes() ? orientation.mirrorsY() : orientation.mirrorsX();
    boolean againstY = orientation.swapsAxes() ? orientation.mirrorsX() : orientation.mirrorsY();
    int first = (againstX ? storedWidth - 1 : 0) * stepX;
    int line = (againstY ? storedHeight - 1 - y : y) * stepY;
    int step = (againstX ? -stepX : stepX) * 3;
    int target = (first + line) * 3;
    if (step == 3) {
      System.arraycopy(colours, 0, rgb, target, colours.length);
      return;
    }
    for (int at = 0; at < colours.length; at += 3, target += step) {
      rgb[target] = colours[at];
      rgb[target + 1] = colours[at + 1];
      rgb[target + 2] = colours[at + 2];
    }
  }
}
