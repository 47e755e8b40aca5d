package dev.facecheck.pad;

/** What shows a portrait to the camera. Positions are pixels of the portrait. */
@FunctionalInterface
interface Medium {

  /**
   * The light that a position on the portrait or around it sends.
   *
   * @param rgb receives it, linear, 0 to 1
   * @return false beyond the medium's edge
   */
  boolean light(double u, double v, double[] rgb);

  /** The face itself: nothing in between. */
  static Medium none(LinearImage portrait) {
    return (u, v, rgb) -> {
      for (int c = 0; c < 3; c++) {
        rgb[c] = portrait.at(u, v, c);
      }
      return true;
    };
  }

  /** Whether a position lies beyond a portrait with a margin, in widths of the portrait. */
  static boolean beyond(LinearImage portrait, double margin, double u, double v) {
    double m = margin * portrait.width();
    return u < -m || v < -m || u > portrait.width() + m || v > portrait.height() + m;
  }
}
