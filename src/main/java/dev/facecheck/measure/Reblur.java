package dev.facecheck.measure;

/**
 * Re-blur measure: how little a second blur changes the face along one direction (Crété et al.,
 * "The blur effect", SPIE 2007): 0 for a sharp face, 1 for one that is all blur. Brightness and
 * contrast cancel out.
 *
 * <p>With D the difference of neighbours along the direction, and D' the same after a mean of
 * {@code 2 · reach + 1} pixels: {@code Σ min(D, D') / Σ D} over the outline.
 */
final class Reblur {
  private static final int SIZE = AlignedFace.SIZE;

  /** Along the axes, as in the paper: a mean of 9 pixels. */
  private static final int AXIS_REACH = 4;

  /** Along the diagonals, whose steps are longer by √2. */
  private static final int DIAGONAL_REACH = 3;

  private static final int BORDER = AXIS_REACH + 1;

  private final AlignedFace face;
  private final int[] light;

  private Reblur(AlignedFace face, int[] light) {
    this.face = face;
    this.light = light;
  }

  /** Of the face's luminance as it is. */
  static Reblur of(AlignedFace face) {
    return new Reblur(face, face.luma());
  }

  /**
   * Of the luminance after a binomial filter of 3 × 3, which takes away most of what noise and the
   * compression of JPEG add to a face that was enlarged.
   */
  static Reblur smoothed(AlignedFace face) {
    return new Reblur(face, binomial(binomial(face.luma(), 1), SIZE));
  }

  /** Weights 1, 2, 1 along one direction, not divided by their sum; the ends stay zero. */
  private static int[] binomial(int[] light, int step) {
    int[] sums = new int[light.length];
    for (int at = step; at < light.length - step; at++) {
      sums[at] = light[at - step] + 2 * light[at] + light[at + step];
    }
    return sums;
  }

  /** From left to right. */
  double across() {
    return along(1, AXIS_REACH);
  }

  /** From top to bottom. */
  double down() {
    return along(SIZE, AXIS_REACH);
  }

  /** From top left to bottom right. */
  double falling() {
    return along(SIZE + 1, DIAGONAL_REACH);
  }

  /** From bottom left to top right. */
  double rising() {
    return along(SIZE - 1, DIAGONAL_REACH);
  }

  private double along(int step, int reach) {
    int behind = (reach + 1) * step;
    int ahead = reach * step;
    long kept = 0;
    long all = 0;
    for (int y = BORDER; y < SIZE - BORDER; y++) {
      int end = (y + 1) * SIZE - BORDER;
      for (int at = y * SIZE + BORDER; at < end; at++) {
        if (face.isIn(at, FaceRegion.FACE)) {
          int sharp = (2 * reach + 1) * Math.abs(light[at] - light[at - step]);
          // The difference of two neighbouring means telescopes to that of their ends.
          int blurred = Math.abs(light[at + ahead] - light[at - behind]);
          kept += Math.min(sharp, blurred);
          all += sharp;
        }
      }
    }
    return all == 0 ? 1 : (double) kept / all;
  }
}
