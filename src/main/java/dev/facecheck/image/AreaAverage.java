package dev.facecheck.image;

/**
 * Shrinks a whole frame by the exact mean over the area of each target pixel, reading it once from
 * top to bottom.
 */
final class AreaAverage {
  /** Weight of a whole sample along x. */
  private static final int ONE = 1 << 12;

  private final byte[] rgb;
  private final int sourceWidth;
  private final int sourceHeight;
  private final int width;
  private final int height;
  private final int[] line;
  private final float[] sums;

  /**
   * @param width of the target, at most the frame's
   * @param height of the target, at most the frame's
   */
  AreaAverage(Frame frame, int width, int height) {
    this.rgb = frame.samples();
    this.sourceWidth = frame.width();
    this.sourceHeight = frame.height();
    this.width = width;
    this.height = height;
    this.line = new int[width * 3];
    this.sums = new float[width * 3];
  }

  /** Hands out every row, R, G, B of 0 to 255. */
  void write(CropTarget target) {
    double scale = (double) sourceHeight / height;
    float norm = (float) (1.0 / (scale * sourceWidth / width * ONE));
    int y = 0;
    for (int source = 0; source < sourceHeight; source++) {
      shrink(source);
      double end = (y + 1) * scale;
      boolean last = source + 1 >= end - 1e-9;
      float share = last ? (float) (end - source) : 1;
      add(Math.min(share, (float) (source + 1 - y * scale)));
      if (last) {
        emit(target, y++, norm);
        if (share < 1 - 1e-6f && y < height) {
          add(1 - share);
        }
      }
    }
  }

  /** Sums one row of samples along x. */
  private void shrink(int source) {
    double scale = (double) sourceWidth / width;
    int row = source * sourceWidth;
    for (int x = 0; x < width; x++) {
      double from = x * scale;
      double to = Math.min((x + 1) * scale, sourceWidth);
      int first = (int) from;
      int last = Math.min((int) to, sourceWidth - 1);
      int before = (int) ((from - first) * ONE + 0.5);
      int within = (int) ((to - last) * ONE + 0.5);
      sumSpan((row + first) * 3, (row + last) * 3, before, within, x * 3);
    }
  }

  /** Whole samples from first to before last, less what lies before, plus what lies within last. */
  private void sumSpan(int first, int last, int before, int within, int at) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = first; i < last; i += 3) {
      red += rgb[i] & 0xff;
      green += rgb[i + 1] & 0xff;
      blue += rgb[i + 2] & 0xff;
    }
    line[at] = red * ONE - (rgb[first] & 0xff) * before + (rgb[last] & 0xff) * within;
    line[at + 1] = green * ONE - (rgb[first + 1] & 0xff) * before + (rgb[last + 1] & 0xff) * within;
    line[at + 2] = blue * ONE - (rgb[first + 2] & 0xff) * before + (rgb[last + 2] & 0xff) * within;
  }

  private void add(float weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += line[i] * weight;
    }
  }

  private void emit(CropTarget target, int y, float norm) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= norm;
    }
    target.row(y, sums);
    java.util.Arrays.fill(sums, 0);
  }
}
