package dev.facecheck.measure;

/**
 * How little a second blur changes the face along one direction (Crété et al., "The blur effect",
 * SPIE 2007): 0 for a sharp face, 1 for one that is all blur. Brightness and contrast cancel out.
 *
 * <p>With D the difference of neighbours along the direction, and D' the same after a mean of
 * {@code 2 · reach + 1} pixels: {@code Σ min(D, D') / Σ D} over the outline.
 */
final class Reblur {
  /** Along the axes, as in the paper: a mean of 9 pixels. */
  private static final int AXIS_REACH = 4;

  /** Along the diagonals, whose steps are longer by √2. */
  private static final int DIAGONAL_REACH = 3;

  private static final int BORDER = AXIS_REACH + 1;

  private Reblur() {}

  /** From left to right. */
  static double across(AlignedFace face) {
    return along(face, 1, AXIS_REACH);
  }

  /** From top to bottom. */
  static double down(AlignedFace face) {
    return along(face, AlignedFace.SIZE, AXIS_REACH);
  }

  /** From top left to bottom right. */
  static double falling(AlignedFace face) {
    return along(face, AlignedFace.SIZE + 1, DIAGONAL_REACH);
  }

  /** From bottom left to top right. */
  static double rising(AlignedFace face) {
    return along(face, AlignedFace.SIZE - 1, DIAGONAL_REACH);
  }

  private static double along(AlignedFace face, int step, int reach) {
    int behind = (reach + 1) * step;
    int ahead = reach * step;
    long kept = 0;
    long all = 0;
    for (int y = BORDER; y < AlignedFace.SIZE - BORDER; y++) {
      int end = (y + 1) * AlignedFace.SIZE - BORDER;
      for (int at = y * AlignedFace.SIZE + BORDER; at < end; at++) {
        if (face.isIn(at, FaceRegion.FACE)) {
          int sharp = (2 * reach + 1) * Math.abs(face.luma(at) - face.luma(at - step));
          // The difference of two neighbouring means telescopes to that of their ends.
          int blurred = Math.abs(face.luma(at + ahead) - face.luma(at - behind));
          kept += Math.min(sharp, blurred);
          all += sharp;
        }
      }
    }
    return all == 0 ? 1 : (double) kept / all;
  }
}
