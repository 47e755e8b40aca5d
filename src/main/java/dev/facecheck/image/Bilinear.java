package dev.facecheck.image;

/** Interpolates a frame between the centres of its samples and adds up. Used by one thread. */
final class Bilinear {
  /** Bits of a weight along one axis: errors stay below a quarter of a grey level. */
  private static final int BITS = 10;

  private static final int ONE = 1 << BITS;
  private static final float NORM = 1f / (ONE * ONE);

  private final byte[] rgb;
  private final int width;
  private final int height;
  private final boolean replicated;
  private float red;
  private float green;
  private float blue;

  Bilinear(Frame frame, Border border) {
    this.rgb = frame.samples();
    this.width = frame.width();
    this.height = frame.height();
    this.replicated = border == Border.REPLICATED;
  }

  /**
   * Adds the colour at a position.
   *
   * @param x 0 at the centre of the first column; may lie outside
   * @param y 0 at the centre of the first row
   */
  void add(double x, double y) {
    if (x >= 0 && y >= 0 && x < width - 1 && y < height - 1) {
      int left = (int) x;
      int top = (int) y;
      int wx = (int) ((x - left) * ONE);
      int wy = (int) ((y - top) * ONE);
      int at = (top * width + left) * 3;
      int below = at + width * 3;
      red += mix(at, below, wx, wy) * NORM;
      green += mix(at + 1, below + 1, wx, wy) * NORM;
      blue += mix(at + 2, below + 2, wx, wy) * NORM;
    } else {
      addAtBorder(x, y);
    }
  }

  private int mix(int at, int below, int wx, int wy) {
    int upper = (rgb[at] & 0xff) * (ONE - wx) + (rgb[at + 3] & 0xff) * wx;
    int lower = (rgb[below] & 0xff) * (ONE - wx) + (rgb[below + 3] & 0xff) * wx;
    return upper * (ONE - wy) + lower * wy;
  }

  private void addAtBorder(double x, double y) {
    double nearX = clamp(x, width);
    double nearY = clamp(y, height);
    int left = (int) Math.floor(nearX);
    int top = (int) Math.floor(nearY);
    float wx = (float) (nearX - left);
    float wy = (float) (nearY - top);
    addSample(left, top, (1 - wx) * (1 - wy));
    addSample(left + 1, top, wx * (1 - wy));
    addSample(left, top + 1, (1 - wx) * wy);
    addSample(left + 1, top + 1, wx * wy);
  }

  /** Within the picture or, on black, at most one sample beyond it. */
  private double clamp(double position, int size) {
    int beyond = replicated ? 0 : 1;
    return Math.max(-beyond, Math.min(position, size - 1 + beyond));
  }

  private void addSample(int x, int y, float weight) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      int at = (y * width + x) * 3;
      red += (rgb[at] & 0xff) * weight;
      green += (rgb[at + 1] & 0xff) * weight;
      blue += (rgb[at + 2] & 0xff) * weight;
    }
  }

  /** Writes the sum times a factor as R, G, B of 0 to 255, and starts anew. */
  void take(float factor, float[] target, int at) {
    target[at] = red * factor;
    target[at + 1] = green * factor;
    target[at + 2] = blue * factor;
    red = 0;
    green = 0;
    blue = 0;
  }
}
