package dev.facecheck.image;

/**
 * A plane affine map: {@code x' = a·x + b·y + c}, {@code y' = d·x + e·y + f}.
 *
 * <p>Both sides use continuous coordinates in which pixel (0, 0) covers the square from 0 to 1, so
 * its centre is at 0.5.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {
  public Affine {
    if (!Double.isFinite(a + b + c + d + e + f)) {
      throw new IllegalArgumentException("an affine map needs finite coefficients");
    }
  }

  /**
   * Maps the square {@code [0, size)²} of a crop onto a square of the image.
   *
   * @param centre centre of the square in the image
   * @param side side of the square in image pixels, positive
   * @param radians rotation of the crop's x axis, clockwise as seen on screen
   * @param size side of the crop in crop pixels, positive
   */
  public static Affine cropToImage(Point centre, double side, double radians, int size) {
    double scale = side / size;
    double cos = Math.cos(radians) * scale;
    double sin = Math.sin(radians) * scale;
    double half = size / 2.0;
    return new Affine(
        cos,
        -sin,
        centre.x() - half * cos + half * sin,
        sin,
        cos,
        centre.y() - half * sin - half * cos);
  }

  public Point apply(double x, double y) {
    return new Point(a * x + b * y + c, d * x + e * y + f);
  }

  /**
   * The same map from the crop's mirror image, left and right exchanged.
   *
   * @param width of the crop in crop pixels
   */
  public Affine mirrored(int width) {
    return new Affine(-a, b, a * width + c, -d, e, d * width + f);
  }

  /** The same map followed by a scaling of its result. */
  public Affine thenScale(double factor) {
    return new Affine(a * factor, b * factor, c * factor, d * factor, e * factor, f * factor);
  }

  /**
   * The inverse map.
   *
   * @throws ArithmeticException if the map is not invertible
   */
  public Affine inverse() {
    double determinant = a * e - b * d;
    if (determinant == 0) {
      throw new ArithmeticException("the map is not invertible");
    }
    return new Affine(
        e / determinant,
        -b / determinant,
        (b * f - c * e) / determinant,
        -d / determinant,
        a / determinant,
        (c * d - a * f) / determinant);
  }

  /** Length of a unit step along x after the map: source pixels per target pixel. */
  public double scale() {
    return Math.hypot(a, d);
  }
}
