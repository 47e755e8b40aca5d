package dev.facecheck.synthetic;

import java.util.Arrays;

/** Blur kernel: weights of samples along a line. */
final class Kernel {
  private final double[] weights;

  private Kernel(double[] weights) {
    this.weights = weights;
  }

  /** Kernel of a normal distribution with a standard deviation in pixels. */
  static Kernel gaussian(double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
    }
    return new Kernel(weights);
  }

  /** Kernel of equal weights over a length in pixels, made odd. */
  static Kernel even(int length) {
    double[] weights = new double[length | 1];
    Arrays.fill(weights, 1);
    return new Kernel(weights);
  }

  /** The picture blurred along a line in the direction of (dx, dy), which has a length of 1. */
  Picture over(Picture picture, double dx, double dy) {
    double sum = Arrays.stream(weights).sum();
    int reach = weights.length / 2;
    return Picture.paint(
        picture.width(),
        picture.height(),
        (x, y, c) -> {
          double value = 0;
          for (int i = 0; i < weights.length; i++) {
            int column = (int) Math.round(x + (i - reach) * dx);
            int row = (int) Math.round(y + (i - reach) * dy);
            value += weights[i] * picture.sample(column, row, c);
          }
          return value / sum;
        });
  }
}
