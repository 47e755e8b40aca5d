package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import java.util.List;

/**
 * Distance T from the middle between the eyes to the chin over the picture's height, 0 upwards.
 * Value: {@code 200 · (1 - sigmoid(|x - 0.45|, 0, 0.05))}, best at 0.45 (ISO/IEC 29794-5, head
 * size).
 */
final class HeadSize implements Estimator {
  private static final ValueCurve CURVE = x -> 200 / (1 + Math.exp(Math.abs(x - 0.45) / 0.05));

  @Override
  public List<Measurement> estimate(Subject subject) {
    FaceMesh mesh = subject.face().mesh();
    return List.of(
        CURVE.assessed(Component.HEAD_SIZE, mesh.eyesToChin() / subject.frame().imageHeight()));
  }
}
