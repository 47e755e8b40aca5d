package dev.facecheck.image;

/** Bilinear interpolation of a frame along straight lines. */
final class Bilinear {
  /** Bits of a weight along one axis: errors stay below a quarter of a grey level. */
  private static final int BITS = 10;

  private static final int ONE = 1 << BITS;
  private static final float NORM = 1f / (ONE * ONE);

  /** Positions along a line are counted in units of 2⁻³² samples. */
  private static final double UNIT = 1L << 32;

  private final byte[] rgb;
  private final int width;
  private final int height;
  private final Border border;

  Bilinear(Frame frame, Border border) {
    this.rgb = frame.samples();
    this.width = frame.width();
    this.height = frame.height();
    this.border = border;
  }

  /**
   * Adds the colours at equidistant positions to a row.
   *
   * @param x of the first position, 0 at the centre of the first column; may lie outside
   * @param y of the first position, 0 at the centre of the first row
   * @param dx step of x
   * @param dy step of y
   * @param row interleaved sums of R, G, B, as long as the line
   */
  void add(double x, double y, double dx, double dy, float[] row) {
    int steps = row.length / 3 - 1;
    if (isInside(x, y) && isInside(x + steps * dx, y + steps * dy)) {
      addInside(x, y, dx, dy, row);
    } else {
      for (int i = 0; i <= steps; i++) {
        addClipped(x + i * dx, y + i * dy, row, i * 3);
      }
    }
  }

  /** Leaves out a rim of 2⁻²⁰ samples for the rounding of the steps. */
  private boolean isInside(double x, double y) {
    double rim = 1e-6;
    return x >= rim && y >= rim && x < width - 1 - rim && y < height - 1 - rim;
  }

  /**
   * The most of a crop's time is spent here, so everything is a local: an executable's compiler
   * neither keeps fields in registers across the stores nor inlines a method of this size.
   */
  private void addInside(double x, double y, double dx, double dy, float[] row) {
    byte[] samples = rgb;
    int stride = width * 3;
    long column = (long) (x * UNIT);
    long line = (long) (y * UNIT);
    long columnStep = Math.round(dx * UNIT);
    long lineStep = Math.round(dy * UNIT);
    for (int i = 0; i < row.length; i += 3) {
      int at = (int) (line >> 32) * stride + (int) (column >> 32) * 3;
      int to = at + stride;
      int wx = (int) (column >>> 22) & (ONE - 1);
      int wy = (int) (line >>> 22) & (ONE - 1);
      int far = wx * wy;
      int right = wx * ONE - far;
      int below = wy * ONE - far;
      int here = ONE * ONE - right - below - far;
      int r =
          (samples[at] & 0xff) * here
              + (samples[at + 3] & 0xff) * right
              + (samples[to] & 0xff) * below
              + (samples[to + 3] & 0xff) * far;
      int g =
          (samples[at + 1] & 0xff) * here
              + (samples[at + 4] & 0xff) * right
              + (samples[to + 1] & 0xff) * below
              + (samples[to + 4] & 0xff) * far;
      int b =
          (samples[at + 2] & 0xff) * here
              + (samples[at + 5] & 0xff) * right
              + (samples[to + 2] & 0xff) * below
              + (samples[to + 5] & 0xff) * far;
      row[i] += r * NORM;
      row[i + 1] += g * NORM;
      row[i + 2] += b * NORM;
      column += columnStep;
      line += lineStep;
    }
  }

  private void addClipped(double x, double y, float[] row, int at) {
    double nearX = clamp(x, width);
    double nearY = clamp(y, height);
    int left = (int) Math.floor(nearX);
    int top = (int) Math.floor(nearY);
    float wx = (float) (nearX - left);
    float wy = (float) (nearY - top);
    addSample(left, top, (1 - wx) * (1 - wy), row, at);
    addSample(left + 1, top, wx * (1 - wy), row, at);
    addSample(left, top + 1, (1 - wx) * wy, row, at);
    addSample(left + 1, top + 1, wx * wy, row, at);
  }

  /** Within the picture or, on black, at most one sample beyond it. */
  private double clamp(double position, int size) {
    return switch (border) {
      case BLACK -> Math.max(-1, Math.min(position, size));
      case REPLICATED -> Math.max(0, Math.min(position, size - 1));
      case MIRRORED -> Math.max(0, Math.min(mirrored(position, size), size - 1));
    };
  }

  /** A position from half a sample before the first to half a sample after the last. */
  private static double mirrored(double position, int size) {
    double at = position;
    while (at < -0.5 || at > size - 0.5) {
      at = at < 0 ? -1 - at : 2 * size - 1 - at;
    }
    return at;
  }

  private void addSample(int x, int y, float weight, float[] row, int at) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      int from = (y * width + x) * 3;
      row[at] += (rgb[from] & 0xff) * weight;
      row[at + 1] += (rgb[from + 1] & 0xff) * weight;
      row[at + 2] += (rgb[from + 2] & 0xff) * weight;
    }
  }
}
