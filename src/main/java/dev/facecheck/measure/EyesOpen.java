package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.face.HeadPose;
import dev.facecheck.image.Point;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Opening of each eye: mean height of the lids' gap over the eye's width, {@code (d(3,11) + d(4,12)
 * + d(5,13)) / 3 / d(0,8)} on the mesh's eye contour; about 0 for a closed eye, 0.2 to 0.4 for an
 * open one. Below 0.13 it is closed, up to 0.18 uncertain.
 *
 * <p>Eyes cast down read like closing ones.
 */
final class EyesOpen implements Estimator {
  /** Beyond this yaw the nose hides the far eye. */
  private static final double MAX_YAW_DEGREES = 45;

  /** An eye narrower than this many samples shows no lids. */
  private static final double MIN_WIDTH = 8;

  private static final ValueCurve CURVE = ValueCurve.rising(0.15, 0.02);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Face face = subject.face();
    double scale = subject.frame().samplesPerPixel();
    double yaw = face.pose().map(HeadPose::yawDegrees).orElse(0.0);
    return List.of(
        eye(Component.LEFT_EYE_OPEN, face.mesh()::leftEye, scale, yaw > MAX_YAW_DEGREES),
        eye(Component.RIGHT_EYE_OPEN, face.mesh()::rightEye, scale, yaw < -MAX_YAW_DEGREES));
  }

  private static Measurement eye(
      Component component, IntFunction<Point> contour, double scale, boolean hidden) {
    double width = contour.apply(0).distanceTo(contour.apply(8));
    if (hidden) {
      return new Measurement.FailureToAssess(component, "the head is turned away from this eye");
    }
    if (!(width * scale >= MIN_WIDTH)) {
      return new Measurement.FailureToAssess(component, "the eye is too small to be judged");
    }
    double gap = gap(contour, 3, 11) + gap(contour, 4, 12) + gap(contour, 5, 13);
    return CURVE.assessed(component, gap / 3 / width);
  }

  private static double gap(IntFunction<Point> contour, int lower, int upper) {
    return contour.apply(lower).distanceTo(contour.apply(upper));
  }
}
