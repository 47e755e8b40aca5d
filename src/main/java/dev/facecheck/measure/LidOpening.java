package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Point;
import java.util.function.IntFunction;

/**
 * Height of the upper lid above the line through the eye's corners, over the distance of the
 * corners; the mean of the lid's middle three points (11 to 13 of the mesh's eye contour). About 0
 * for a closed eye, whose lid may hang below the corners (then negative), and 0.1 to 0.25 for an
 * open one.
 *
 * <p>The lower lid is left out: it hardly moves, and where little is to be seen it only adds noise
 * (area under the curve 0.978 per eye against 0.972 of the lids' gap). Eyes cast down read like
 * closing ones.
 *
 * @param ratio the opening
 * @param width distance of the corners in pixels of the upright image
 */
public record LidOpening(double ratio, double width) {
  /** Of the eye contour: the middle of the upper lid. */
  private static final int[] UPPER_LID = {11, 12, 13};

  /** Of the subject's left eye. */
  public static LidOpening left(FaceMesh mesh) {
    return of(mesh::leftEye, 1);
  }

  /** Of the subject's right eye, whose inner corner lies on the other side, so the sign turns. */
  public static LidOpening right(FaceMesh mesh) {
    return of(mesh::rightEye, -1);
  }

  /** By the signed distance of the lid's points from the corners' line. */
  private static LidOpening of(IntFunction<Point> contour, int sign) {
    Point outer = contour.apply(0);
    Point inner = contour.apply(8);
    double width = outer.distanceTo(inner);
    double sum = 0;
    for (int index : UPPER_LID) {
      Point lid = contour.apply(index);
      sum +=
          (inner.x() - outer.x()) * (lid.y() - outer.y())
              - (inner.y() - outer.y()) * (lid.x() - outer.x());
    }
    return new LidOpening(sign * (sum / UPPER_LID.length / (width * width)), width);
  }
}
