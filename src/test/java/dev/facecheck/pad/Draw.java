package dev.facecheck.pad;

import java.util.Random;

/** Random parameters. */
final class Draw {

  private Draw() {}

  static double between(Random random, double least, double most) {
    return least + random.nextDouble() * (most - least);
  }
}
