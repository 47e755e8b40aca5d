package dev.facecheck.pad;

/** Power of the frequencies in a square patch, by a radix-2 transform under a Hann window. */
final class Spectrum {
  /** Side of the patch in samples. */
  static final int SIZE = 128;

  private static final int BITS = 7;

  /** Power of the rounding to 8 bits under the window: below it there is nothing to see. */
  private static final double FLOOR = 0.01 * SIZE * SIZE;

  private static final double[] WINDOW = new double[SIZE];
  private static final double[] COS = new double[SIZE / 2];
  private static final double[] SIN = new double[SIZE / 2];

  static {
    for (int i = 0; i < SIZE; i++) {
      WINDOW[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (SIZE - 1));
    }
    for (int i = 0; i < SIZE / 2; i++) {
      COS[i] = Math.cos(2 * Math.PI * i / SIZE);
      SIN[i] = -Math.sin(2 * Math.PI * i / SIZE);
    }
  }

  private final double[] power = new double[SIZE * SIZE];

  /**
   * @param patch SIZE × SIZE luminances, 0 to 255, row after row
   */
  Spectrum(float[] patch) {
    double[][] real = new double[SIZE][];
    double[][] imaginary = new double[SIZE][];
    double mean = mean(patch);
    for (int y = 0; y < SIZE; y++) {
      real[y] = new double[SIZE];
      imaginary[y] = new double[SIZE];
      for (int x = 0; x < SIZE; x++) {
        real[y][x] = (patch[y * SIZE + x] - mean) * WINDOW[x] * WINDOW[y];
      }
      transform(real[y], imaginary[y]);
    }
    for (int x = 0; x <= SIZE / 2; x++) {
      column(real, imaginary, x);
    }
  }

  /** Power at a frequency in periods per patch; both are cyclic. */
  double power(int x, int y) {
    return power[(y & (SIZE - 1)) * SIZE + (x & (SIZE - 1))];
  }

  private static double mean(float[] patch) {
    double sum = 0;
    for (float value : patch) {
      sum += value;
    }
    return sum / patch.length;
  }

  /** A real patch has the same power at opposite frequencies. */
  private void column(double[][] real, double[][] imaginary, int x) {
    double[] re = new double[SIZE];
    double[] im = new double[SIZE];
    for (int y = 0; y < SIZE; y++) {
      re[y] = real[y][x];
      im[y] = imaginary[y][x];
    }
    transform(re, im);
    for (int y = 0; y < SIZE; y++) {
      double value = re[y] * re[y] + im[y] * im[y] + FLOOR;
      power[y * SIZE + x] = value;
      power[(-y & (SIZE - 1)) * SIZE + (-x & (SIZE - 1))] = value;
    }
  }

  private static void transform(double[] re, double[] im) {
    for (int i = 0; i < SIZE; i++) {
      int j = Integer.reverse(i) >>> (32 - BITS);
      if (j > i) {
        swap(re, i, j);
        swap(im, i, j);
      }
    }
    for (int half = 1; half < SIZE; half *= 2) {
      for (int start = 0; start < SIZE; start += 2 * half) {
        butterflies(re, im, start, half);
      }
    }
  }

  private static void butterflies(double[] re, double[] im, int start, int half) {
    int step = SIZE / 2 / half;
    for (int k = 0; k < half; k++) {
      int i = start + k;
      int j = i + half;
      double c = COS[k * step];
      double s = SIN[k * step];
      double r = re[j] * c - im[j] * s;
      double m = re[j] * s + im[j] * c;
      re[j] = re[i] - r;
      im[j] = im[i] - m;
      re[i] += r;
      im[i] += m;
    }
  }

  private static void swap(double[] values, int i, int j) {
    double held = values[i];
    values[i] = values[j];
    values[j] = held;
  }
}
