package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import java.util.Arrays;
import java.util.List;

/**
 * The regions that the centre of every pixel of an {@link AlignedFace} lies in. Pixels outside the
 * picture lie in none.
 */
final class RegionMap {
  private static final int SIZE = AlignedFace.SIZE;

  private final byte[] marks = new byte[SIZE * SIZE];
  private final double insideShare;

  /**
   * Draws the regions of a face.
   *
   * @param toImage from the square to the upright image
   */
  RegionMap(Frame frame, FaceMesh mesh, Affine toImage) {
    Affine toSquare = toImage.inverse();
    int whole = fill(FaceRegion.FACE.outline(mesh, toSquare), FaceRegion.FACE.bit(), 0);
    int outside = clearOutside(frame, toImage);
    this.insideShare = whole == 0 ? 0 : 1 - (double) outside / whole;
    for (FaceRegion region : FaceRegion.values()) {
      fill(region.outline(mesh, toSquare), region.bit(), FaceRegion.FACE.bit());
    }
  }

  /** Whether a pixel bears all the marks of {@code with} and none of {@code without}. */
  boolean has(int pixel, int with, int without) {
    return (marks[pixel] & (with | without)) == with;
  }

  /** Share of the outline's area that lies inside the picture, 0 to 1. */
  double insideShare() {
    return insideShare;
  }

  private int clearOutside(Frame frame, Affine toImage) {
    int cleared = 0;
    for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
      int row = pixel / SIZE;
      if (marks[pixel] != 0 && isOutside(frame, toImage.apply(pixel % SIZE + 0.5, row + 0.5))) {
        marks[pixel] = 0;
        cleared++;
      }
    }
    return cleared;
  }

  private static boolean isOutside(Frame frame, Point p) {
    return p.x() < 0 || p.y() < 0 || p.x() >= frame.imageWidth() || p.y() >= frame.imageHeight();
  }

  /** Marks a polygon's pixels (even-odd rule) that bear other marks; gives their number. */
  private int fill(List<Point> polygon, int mark, int within) {
    double[] crossings = new double[polygon.size()];
    int filled = 0;
    for (int row = 0; row < SIZE; row++) {
      int count = crossings(polygon, row + 0.5, crossings);
      for (int i = 0; i + 1 < count; i += 2) {
        filled += mark(row, crossings[i], crossings[i + 1], mark, within);
      }
    }
    return filled;
  }

  private int mark(int row, double from, double to, int mark, int within) {
    int first = (int) Math.ceil(Math.max(0, from - 0.5));
    int end = (int) Math.ceil(Math.min(SIZE, to - 0.5));
    int filled = 0;
    for (int pixel = row * SIZE + first; pixel < row * SIZE + end; pixel++) {
      if ((marks[pixel] & within) == within) {
        marks[pixel] |= (byte) mark;
        filled++;
      }
    }
    return filled;
  }

  private static int crossings(List<Point> polygon, double y, double[] into) {
    int count = 0;
    Point from = polygon.get(polygon.size() - 1);
    for (Point to : polygon) {
      if (from.y() <= y != to.y() <= y) {
        double share = (y - from.y()) / (to.y() - from.y());
        into[count++] = from.x() + share * (to.x() - from.x());
      }
      from = to;
    }
    Arrays.sort(into, 0, count);
    return count;
  }
}
