package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.image.Point;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Opening of each eye: height of the upper lid above the line through the eye's corners, over the
 * distance of the corners; the mean of the lid's middle three points (11 to 13 of the mesh's eye
 * contour). About 0 for a closed eye, whose lid may hang below the corners (then negative), and 0.1
 * to 0.25 for an open one. Below 0.05 it is closed, from 0.05 to 0.08 uncertain.
 *
 * <p>The lower lid is left out: it hardly moves, and where little is to be seen it only adds noise
 * (area under the curve 0.978 per eye against 0.972 of the lids' gap). Eyes cast down read like
 * closing ones.
 */
final class EyesOpen implements Estimator {
  /** Beyond this yaw the nose hides the far eye. */
  private static final double MAX_YAW_DEGREES = 45;

  /** An eye narrower than this many samples shows no lids. */
  private static final double MIN_WIDTH = 8;

  /** Of the eye contour: the corners, and the middle of the upper lid. */
  private static final int OUTER = 0;

  private static final int INNER = 8;
  private static final int[] UPPER_LID = {11, 12, 13};

  private static final ValueCurve CURVE = ValueCurve.rising(0.065, 0.01);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Face face = subject.face();
    double scale = subject.frame().samplesPerPixel();
    double yaw = face.yawDegrees();
    Measurement left =
        yaw > MAX_YAW_DEGREES
            ? hidden(Component.LEFT_EYE_OPEN)
            : eye(Component.LEFT_EYE_OPEN, face.mesh()::leftEye, scale, 1);
    Measurement right =
        yaw < -MAX_YAW_DEGREES
            ? hidden(Component.RIGHT_EYE_OPEN)
            : eye(Component.RIGHT_EYE_OPEN, face.mesh()::rightEye, scale, -1);
    return List.of(left, right);
  }

  private static Measurement hidden(Component component) {
    return new Measurement.FailureToAssess(component, "the head is turned away from this eye");
  }

  /**
   * @param side 1 for the left eye, whose inner corner lies to the left of the outer one in an
   *     upright face, and -1 for the right one
   */
  private static Measurement eye(
      Component component, IntFunction<Point> contour, double scale, int side) {
    double width = contour.apply(OUTER).distanceTo(contour.apply(INNER));
    return width * scale >= MIN_WIDTH
        ? CURVE.assessed(component, side * opening(contour, width))
        : new Measurement.FailureToAssess(component, "the eye is too small to be judged");
  }

  /** Signed distance of the lid's points from the corners' line, over the eye's width. */
  private static double opening(IntFunction<Point> contour, double width) {
    Point outer = contour.apply(OUTER);
    Point inner = contour.apply(INNER);
    double sum = 0;
    for (int index : UPPER_LID) {
      Point lid = contour.apply(index);
      sum +=
          (inner.x() - outer.x()) * (lid.y() - outer.y())
              - (inner.y() - outer.y()) * (lid.x() - outer.x());
    }
    return sum / UPPER_LID.length / (width * width);
  }
}
