package dev.facecheck.pad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Soft rectangles behind a medium. */
record Room(List<Thing> things) {
  private static final int COUNT = 12;
  private static final double WALL = 0.25;

  /**
   * A rectangle about a centre.
   *
   * @param width half of it in pixels, as the height
   * @param softness of its edge in pixels
   */
  record Thing(
      double x,
      double y,
      double width,
      double height,
      double softness,
      double red,
      double green,
      double blue) {

    private double cover(double px, double py) {
      double beyond = Math.max(Math.abs(px - x) - width, Math.abs(py - y) - height);
      return 1 / (1 + Math.exp(beyond / softness));
    }
  }

  static Room random(Random random, int width, int height) {
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      double grey = Draw.between(random, 0.02, 0.6);
      things.add(
          new Thing(
              width * random.nextDouble(),
              height * random.nextDouble(),
              width * Draw.between(random, 0.05, 0.35),
              height * Draw.between(random, 0.05, 0.5),
              Draw.between(random, 1, 5),
              grey * Draw.between(random, 0.8, 1.2),
              grey * Draw.between(random, 0.8, 1.2),
              grey * Draw.between(random, 0.8, 1.2)));
    }
    return new Room(things);
  }

  void light(double x, double y, double[] rgb) {
    Arrays.fill(rgb, WALL);
    for (Thing thing : things) {
      double cover = thing.cover(x, y);
      rgb[0] += cover * (thing.red - rgb[0]);
      rgb[1] += cover * (thing.green - rgb[1]);
      rgb[2] += cover * (thing.blue - rgb[2]);
    }
  }
}
