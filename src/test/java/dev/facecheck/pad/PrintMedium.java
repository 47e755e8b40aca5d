package dev.facecheck.pad;

import java.util.Random;

/** A sheet of paper: fewer colours, dots of ink, a white margin and gloss. */
final class PrintMedium implements Medium {
  private final LinearImage portrait;
  private final double margin;
  private final double black;
  private final double saturation;
  private final double[] paper;
  private final double pitch;
  private final double hardness;
  private final double[] cos = new double[3];
  private final double[] sin = new double[3];
  private final Glare gloss;

  /**
   * @param margin white border in widths of the portrait
   * @param pixel size of a camera's pixel on the portrait
   */
  PrintMedium(LinearImage portrait, double margin, double pixel, Random random) {
    this.portrait = portrait;
    this.margin = margin;
    black = Draw.between(random, 0.02, 0.07);
    saturation = Draw.between(random, 0.6, 0.95);
    double yellow = Draw.between(random, 0.88, 1.04);
    paper = new double[] {0.85, 0.85 * Draw.between(random, 0.95, 1), 0.85 * yellow};
    pitch = pixel * Draw.between(random, 0.7, 2.5);
    hardness = Draw.between(random, 0.1, 0.7);
    double angle = Draw.between(random, 0, Math.PI / 2);
    for (int c = 0; c < 3; c++) {
      cos[c] = Math.cos(angle + c * Math.PI / 6) / pitch;
      sin[c] = Math.sin(angle + c * Math.PI / 6) / pitch;
    }
    double strength = random.nextBoolean() ? Draw.between(random, 0.02, 0.25) : 0;
    gloss = Glare.on(portrait, strength, Draw.between(random, 0.1, 0.4), 2, random);
  }

  @Override
  public boolean light(double u, double v, double[] rgb) {
    if (Medium.beyond(portrait, margin, u, v)) {
      return false;
    }
    double shine = gloss.at(u, v);
    boolean blank = Medium.beyond(portrait, 0, u, v);
    double grey = blank ? 0 : portrait.grey(u, v);
    for (int c = 0; c < 3; c++) {
      rgb[c] = shine + paper[c] * (blank ? 1 : 1 - ink(u, v, c, grey));
    }
    return true;
  }

  /** Share of the light that the ink takes: partly in dots, whose size is the tone. */
  private double ink(double u, double v, int c, double grey) {
    double tone = grey + saturation * (portrait.at(u, v, c) - grey);
    double ink = (1 - black) * (1 - tone);
    double x = wave(u * cos[c] - v * sin[c]);
    double y = wave(u * sin[c] + v * cos[c]);
    double dot = ink > (x + y) / 2 ? 1 : 0;
    return ink + hardness * (dot - ink);
  }

  /** Rises from 0 to 1 and falls back once per period. */
  private static double wave(double periods) {
    return Math.abs(2 * (periods - Math.floor(periods)) - 1);
  }
}
