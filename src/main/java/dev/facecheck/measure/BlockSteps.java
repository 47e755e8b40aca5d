package dev.facecheck.measure;

import dev.facecheck.image.Frame;

/** Lone steps of luminance in a rectangle of a frame, summed by their phase in an 8×8 grid. */
final class BlockSteps {
  /** Larger steps belong to edges. */
  static final int CLIP = 16;

  private static final int BLOCK = 8;

  private final long[] across = new long[BLOCK];
  private final long[] down = new long[BLOCK];

  /** The rectangle's end is exclusive; it lies inside the frame. */
  BlockSteps(Frame frame, int left, int top, int right, int bottom) {
    int width = right - left;
    int height = bottom - top;
    int[] luma = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        luma[y * width + x] = luma(frame, left + x, top + y);
      }
    }
    for (int y = 2; y < height - 1; y++) {
      for (int x = 2; x < width - 1; x++) {
        int at = y * width + x;
        across[x % BLOCK] += loneStep(luma, at, 1);
        down[y % BLOCK] += loneStep(luma, at, width);
      }
    }
  }

  private static int luma(Frame frame, int x, int y) {
    return Luma.of(frame.sample(x, y, 0), frame.sample(x, y, 1), frame.sample(x, y, 2));
  }

  /** Twice the step between a pixel and the one before it, less the steps on either side. */
  private static int loneStep(int[] luma, int at, int stride) {
    int step = Math.abs(luma[at] - luma[at - stride]);
    int before = Math.abs(luma[at - stride] - luma[at - 2 * stride]);
    int after = Math.abs(luma[at + stride] - luma[at]);
    return Math.max(0, Math.min(2 * CLIP, 2 * step - before - after));
  }

  /** ln of the largest phase over the mean of the others, between columns. */
  double excessAcross() {
    return excess(across);
  }

  /** The same between rows. */
  double excessDown() {
    return excess(down);
  }

  private static double excess(long[] steps) {
    long largest = 0;
    long sum = 0;
    for (long step : steps) {
      largest = Math.max(largest, step);
      sum += step;
    }
    return Math.log((largest + 1.0) / ((sum - largest) / (BLOCK - 1.0) + 1));
  }
}
