package dev.facecheck.image;

/**
 * An upright rectangle in the upright image, in original pixels; it may reach beyond the image.
 *
 * @param left x of the left edge
 * @param top y of the top edge
 * @param width positive
 * @param height positive
 */
public record BoundingBox(double left, double top, double width, double height) {
  public BoundingBox {
    if (!(width > 0 && height > 0) || !Double.isFinite(left + top + width + height)) {
      throw new IllegalArgumentException("a box needs a finite position and a positive size");
    }
  }

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public Point centre() {
    return new Point(left + width / 2, top + height / 2);
  }

  public double longerSide() {
    return Math.max(width, height);
  }

  /** Intersection over union, 0 to 1. */
  public double overlap(BoundingBox other) {
    double w = Math.min(right(), other.right()) - Math.max(left, other.left);
    double h = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
    if (w <= 0 || h <= 0) {
      return 0;
    }
    double shared = w * h;
    return shared / (width * height + other.width * other.height - shared);
  }

  /** Smallest distance to a border of an image; negative when the box reaches beyond it. */
  public double distanceToBorder(int imageWidth, int imageHeight) {
    return Math.min(Math.min(left, top), Math.min(imageWidth - right(), imageHeight - bottom()));
  }
}
