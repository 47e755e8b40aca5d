package dev.facecheck.measure;

import dev.facecheck.face.Face;
import java.util.List;

/**
 * Distance between the centres of the eyes in pixels of the original picture, divided by the cosine
 * of the yaw, so that a turned head counts by the detail that it shows (ISO/IEC 29794-5). The
 * correction ends at ±60°, where the eyes' positions no longer bear it; without a pose there is
 * none. Value as in the standard: {@code sigmoid(x, 70, 20)}.
 */
final class InterEyeDistance implements Estimator {
  private static final double MIN_COSINE = 0.5;
  private static final ValueCurve CURVE = ValueCurve.rising(70, 20);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Face face = subject.face();
    double cosine = Math.max(MIN_COSINE, Math.cos(Math.toRadians(face.yawDegrees())));
    return List.of(CURVE.assessed(Component.INTER_EYE_DISTANCE, face.interEyeDistance() / cosine));
  }
}
