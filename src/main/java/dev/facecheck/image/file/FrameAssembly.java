package dev.facecheck.image.file;

import dev.facecheck.image.Frame;
import dev.facecheck.image.HalfSize;

/**
 * One pass from the rows of a raster to a frame: averages, colours, orientation.
 *
 * @param rows of the raster, {@link Reduction#average()} times as many and as long as those of the
 *     frame before it is turned
 * @param colour how the samples of a pixel make a colour
 * @param region of the stored picture that fills the frame
 */
record FrameAssembly(PixelRows rows, SampleColour colour, ReadRegion region) {
  /** The upright frame. */
  Frame frame() {
    byte[] rgb = new byte[Math.multiplyExact(region.columns() * 3, region.rows())];
    PixelRows averaged = averaged();
    byte[] means = new byte[region.columns() * colour.components()];
    byte[] colours = new byte[region.columns() * 3];
    for (int y = 0; y < region.rows(); y++) {
      averaged.read(y, means);
      colour.toRgb(means, colours);
      write(y, colours, rgb);
    }
    int factor = region.reduction().factor();
    int width = region.header().width();
    int height = region.header().height();
    return new Frame(rgb, width / factor, height / factor, width, height, factor);
  }

  /** The rows of the frame before it is turned: means over squares of the raster's samples. */
  private PixelRows averaged() {
    int average = region.reduction().average();
    if (average == 1) {
      return rows;
    }
    int components = colour.components();
    byte[] row = new byte[region.columns() * average * components];
    if (average == 2 && components == 3) {
      // What large photographs need.
      byte[] both = new byte[2 * row.length];
      return (y, means) -> {
        for (int i = 0; i < 2; i++) {
          rows.read(2 * y + i, row);
          System.arraycopy(row, 0, both, i * row.length, row.length);
        }
        HalfSize.shrink(both, 0, row.length, means, 0, region.columns());
      };
    }
    int[] sums = new int[region.columns() * components];
    return (y, means) -> {
      for (int i = 0; i < average; i++) {
        rows.read(y * average + i, row);
        add(row, sums, average * components, components);
      }
      takeMeans(sums, average * average, means);
    };
  }

  private static void add(byte[] row, int[] sums, int stride, int components) {
    for (int i = 0; i < stride; i++) {
      for (int to = i % components, from = i; to < sums.length; to += components, from += stride) {
        sums[to] += row[from] & 0xff;
      }
    }
  }

  private static void takeMeans(int[] sums, int count, byte[] means) {
    for (int i = 0; i < sums.length; i++) {
      means[i] = (byte) ((sums[i] + count / 2) / count);
      sums[i] = 0;
    }
  }

  /** Writes a stored row to where it stands upright. */
  private void write(int y, byte[] colours, byte[] rgb) {
    boolean swaps = region.header().orientation().swapsAxes();
    int stepX = swaps ? region.rows() : 1;
    int stepY = swaps ? 1 : region.columns();
    int first = (region.fromRight() ? region.columns() - 1 : 0) * stepX;
    int line = (region.fromBottom() ? region.rows() - 1 - y : y) * stepY;
    int step = (region.fromRight() ? -stepX : stepX) * 3;
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
