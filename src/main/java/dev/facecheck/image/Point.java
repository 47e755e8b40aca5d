package dev.facecheck.image;

/**
 * A position in the upright image.
 *
 * @param x pixels of the original picture to the right, 0 at the left edge of the first column
 * @param y pixels of the original picture downwards, 0 at the top edge of the first row
 */
public record Point(double x, double y) {
  /** Euclidean distance in pixels. */
  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The point half way to another. */
  public Point midpointTo(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }
}
