package dev.facecheck.measure;

import dev.facecheck.image.Frame;

/**
 * Lone steps of luminance in a rectangle of a frame, summed over each border between columns and
 * between rows, and the strength of their return with a period.
 */
final class BlockSteps {
  /** Larger steps belong to edges. */
  static final int CLIP = 16;

  private final double[] across;
  private final double[] down;

  /** The rectangle's end is exclusive; it lies inside the frame. */
  BlockSteps(Frame frame, int left, int top, int right, int bottom) {
    int width = right - left;
    int height = bottom - top;
    across = new double[width];
    down = new double[height];
    int[] luma = new int[width * height];
    for (int at = 0; at < luma.length; at++) {
      int x = left + at % width;
      int y = top + at / width;
      luma[at] = Luma.of(frame.sample(x, y, 0), frame.sample(x, y, 1), frame.sample(x, y, 2));
    }
    for (int y = 2; y < height - 1; y++) {
      for (int x = 2; x < width - 1; x++) {
        int at = y * width + x;
        across[x] += loneStep(luma, at, 1);
        down[y] += loneStep(luma, at, width);
      }
    }
    fade(across);
    fade(down);
  }

  /** Twice the step between a pixel and the one before it, less the steps on either side. */
  private static int loneStep(int[] luma, int at, int stride) {
    int step = Math.abs(luma[at] - luma[at - stride]);
    int before = Math.abs(luma[at - stride] - luma[at - 2 * stride]);
    int after = Math.abs(luma[at + stride] - luma[at]);
    return Math.max(0, Math.min(2 * CLIP, 2 * step - before - after));
  }

  /** Fades the ends out (Hann's window) and scales the sum to 1. */
  private static void fade(double[] steps) {
    double sum = 1e-9;
    for (int i = 0; i < steps.length; i++) {
      steps[i] *= 1 - Math.cos(2 * Math.PI * (i + 0.5) / steps.length);
      sum += steps[i];
    }
    for (int i = 0; i < steps.length; i++) {
      steps[i] /= sum;
    }
  }

  /**
   * How much of the steps returns with a period: the amplitudes of the period and of its half, mean
   * of both axes; 0 (nothing) to 2 (steps nowhere else).
   *
   * @param period in pixels
   */
  double returning(double period) {
    double whole = amplitude(across, period) + amplitude(down, period);
    double half = amplitude(across, period / 2) + amplitude(down, period / 2);
    return (whole + half) / 2;
  }

  private static double amplitude(double[] steps, double period) {
    double turnCos = Math.cos(2 * Math.PI / period);
    double turnSin = Math.sin(2 * Math.PI / period);
    double cos = 1;
    double sin = 0;
    double x = 0;
    double y = 0;
    for (double step : steps) {
      x += step * cos;
      y += step * sin;
      double next = cos * turnCos - sin * turnSin;
      sin = sin * turnCos + cos * turnSin;
      cos = next;
    }
    return Math.hypot(x, y);
  }
}
