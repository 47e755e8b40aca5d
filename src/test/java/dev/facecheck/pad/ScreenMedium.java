package dev.facecheck.pad;

import java.util.Arrays;
import java.util.Random;

/**
 * A screen: red, green and blue stripes, a bluish white, raised blacks, mirrored surroundings and a
 * dark frame.
 */
final class ScreenMedium implements Medium {
  /** Width and height of a stripe's lit part in pixels of the screen. */
  private static final double LIT_WIDTH = 0.28;

  private static final double LIT_HEIGHT = 0.86;

  private final LinearImage portrait;
  private final LinearImage shown;
  private final double bezel;
  private final double pitch;
  private final double[] white;
  private final double black;
  private final double stripes;
  private final double mirrored;
  private final Glare glare;

  /**
   * @param bezel dark border in widths of the portrait
   * @param pixel size of a camera's pixel on the portrait
   */
  ScreenMedium(LinearImage portrait, double bezel, double pixel, Random random) {
    this.portrait = portrait;
    this.bezel = bezel;
    shown = portrait.power(Draw.between(random, 1, 1.25));
    pitch = pixel * Draw.between(random, 0.55, 1.9);
    white = new double[] {Draw.between(random, 0.82, 1), 0.96, Draw.between(random, 1, 1.18)};
    black = Draw.between(random, 0.004, 0.03);
    stripes = Draw.between(random, 0.5, 1);
    mirrored = Draw.between(random, 0, 0.06);
    double strength = random.nextInt(3) == 0 ? Draw.between(random, 0.1, 0.5) : 0;
    glare = Glare.on(portrait, strength, Draw.between(random, 0.05, 0.2), 12, random);
  }

  @Override
  public boolean light(double u, double v, double[] rgb) {
    if (Medium.beyond(portrait, bezel, u, v)) {
      return false;
    }
    double shine = mirrored + glare.at(u, v);
    if (Medium.beyond(portrait, 0, u, v)) {
      Arrays.fill(rgb, 0.01 + shine / 2);
      return true;
    }
    double column = Math.floor(u / pitch);
    double row = Math.floor(v / pitch);
    double across = u / pitch - column;
    boolean dark = v / pitch - row > LIT_HEIGHT;
    for (int c = 0; c < 3; c++) {
      boolean lit = !dark && across >= c / 3.0 && across < c / 3.0 + LIT_WIDTH;
      double grid = 1 - stripes + (lit ? stripes / LIT_WIDTH / LIT_HEIGHT : 0);
      double tone = shown.at((column + 0.5) * pitch, (row + 0.5) * pitch, c);
      rgb[c] = (black + (1 - black) * tone) * white[c] * grid + shine;
    }
    return true;
  }
}
