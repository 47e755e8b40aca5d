package dev.facecheck.pad;

import java.util.Random;

/**
 * A light mirrored in a surface.
 *
 * @param strength added in the middle
 * @param reach half its size in pixels
 * @param steepness of its edge
 */
record Glare(double x, double y, double strength, double reach, double steepness) {

  static Glare on(LinearImage portrait, double strength, double size, double steep, Random random) {
    double x = portrait.width() * random.nextDouble();
    double y = portrait.height() * random.nextDouble();
    return new Glare(x, y, strength, size * portrait.width(), steep);
  }

  double at(double u, double v) {
    if (strength == 0) {
      return 0;
    }
    double distance = Math.hypot(u - x, 0.7 * (v - y)) / reach;
    return strength / (1 + Math.exp(steepness * (distance - 1)));
  }
}
