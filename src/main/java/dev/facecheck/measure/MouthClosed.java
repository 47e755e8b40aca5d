package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import java.util.List;

/**
 * Opening of the mouth: largest distance between facing points of the inner lips over the distance
 * from the middle between the eyes to the chin; 0 for a closed mouth. Value: {@code 100 · (1 -
 * sigmoid(x, 0.2, 0.06))} (ISO/IEC 29794-5, mouth closed).
 */
final class MouthClosed implements Estimator {
  /** Facing points of the inner lips, each pair's upper one first. */
  static final int[][] LIPS = {
    {80, 88}, {81, 178}, {82, 87}, {13, 14}, {312, 317}, {311, 402}, {310, 318}
  };

  private static final ValueCurve CURVE = ValueCurve.falling(0.2, 0.06);

  @Override
  public List<Measurement> estimate(Subject subject) {
    FaceMesh mesh = subject.face().mesh();
    double opening = 0;
    for (int[] facing : LIPS) {
      opening = Math.max(opening, mesh.point(facing[0]).distanceTo(mesh.point(facing[1])));
    }
    return List.of(
        CURVE.assessed(Component.MOUTH_CLOSED, opening / Math.max(mesh.eyesToChin(), 1)));
  }
}
