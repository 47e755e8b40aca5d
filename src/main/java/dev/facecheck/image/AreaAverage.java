package dev.facecheck.image;

import java.util.Arrays;

/**
 * Reduction of a whole frame: each pixel is the mean over its area, whose borders are rounded to
 * 2⁻¹² samples. The frame is read once, from top to bottom.
 */
final class AreaAverage {
  /** Weight of a whole sample along an axis. */
  private static final int ONE = 1 << 12;

  private final byte[] rgb;
  private final int sourceWidth;
  private final int sourceHeight;
  private final int height;
  private final double columnsPerPixel;
  private final int[] starts;
  private final int[] fractions;
  private final int[] running;
  private final int[] line;
  private final long[] sums;
  private final float[] means;

  /**
   * @param width of the target, at most the frame's
   * @param height of the target, at most the frame's
   */
  AreaAverage(Frame frame, int width, int height) {
    this.rgb = frame.samples();
    this.sourceWidth = frame.width();
    this.sourceHeight = frame.height();
    this.height = height;
    this.columnsPerPixel = (double) sourceWidth / width;
    this.starts = new int[width + 1];
    this.fractions = new int[width + 1];
    for (int x = 0; x <= width; x++) {
      starts[x] = (int) Math.min(x * columnsPerPixel, sourceWidth - 1);
      fractions[x] = (int) ((x * columnsPerPixel - starts[x]) * ONE + 0.5);
    }
    this.running = new int[sourceWidth];
    this.line = new int[width * 3];
    this.sums = new long[width * 3];
    this.means = new float[width * 3];
  }

  /** Hands out every row, R, G, B of 0 to 255. */
  void write(CropTarget target) {
    double rowsPerPixel = (double) sourceHeight / height;
    long position = 0;
    for (int y = 0; y < height; y++) {
      long end = Math.round((y + 1) * rowsPerPixel * ONE);
      float norm = (float) (1 / ((end - position) * columnsPerPixel * ONE));
      while (position < end) {
        int row = (int) (position / ONE);
        long next = Math.min((row + 1L) * ONE, end);
        if (position % ONE == 0) {
          shrink(row);
        }
        add(next - position);
        position = next;
      }
      for (int i = 0; i < means.length; i++) {
        means[i] = sums[i] * norm;
      }
      target.row(y, means);
      Arrays.fill(sums, 0);
    }
  }

  /** Sums a row along x: differences of running sums, which are right even where these overflow. */
  private void shrink(int row) {
    int base = row * sourceWidth * 3;
    for (int c = 0; c < 3; c++) {
      accumulate(base + c);
      int from = 0;
      for (int x = 1, at = c; x < starts.length; x++, at += 3) {
        int to = running[starts[x]] * ONE + (rgb[base + starts[x] * 3 + c] & 0xff) * fractions[x];
        line[at] = to - from;
        from = to;
      }
    }
  }

  /** Sums of one channel before each column. */
  private void accumulate(int base) {
    int sum = 0;
    for (int x = 0, at = base; x < running.length; x++, at += 3) {
      running[x] = sum;
      sum += rgb[at] & 0xff;
    }
  }

  /** Whole numbers: in an executable, a conversion to float waits for the one before it. */
  private void add(long weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += line[i] * weight;
    }
  }
}
