package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import java.util.List;

/**
 * Opening of the mouth: largest distance between facing points of the inner lips over the distance
 * from the middle between the eyes to the chin; 0 for a closed mouth. Value: {@code 100 · (1 -
 * sigmoid(x, 0.2, 0.06))} (ISO/IEC 29794-5, mouth closed).
 */
final class MouthClosed implements Estimator {
  /** Facing points of the inner lips. */
  static final int[] UPPER = {80, 81, 82, 13, 312, 311, 310};

  static final int[] LOWER = {88, 178, 87, 14, 317, 402, 318};

  private static final ValueCurve CURVE = ValueCurve.falling(0.2, 0.06);

  @Override
  public List<Measurement> estimate(Subject subject) {
    FaceMesh mesh = subject.face().mesh();
    double opening = 0;
    for (int i = 0; i < UPPER.length; i++) {
      opening = Math.max(opening, mesh.point(UPPER[i]).distanceTo(mesh.point(LOWER[i])));
    }
    return List.of(
        CURVE.assessed(Component.MOUTH_CLOSED, opening / Math.max(mesh.eyesToChin(), 1)));
  }
}
