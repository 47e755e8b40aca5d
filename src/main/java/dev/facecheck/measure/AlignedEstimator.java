package dev.facecheck.measure;

import java.util.List;
import java.util.Optional;

/** Estimator of one component from the pixels of the aligned face alone. */
abstract class AlignedEstimator implements Estimator {
  private final Component component;
  private final ValueCurve curve;

  AlignedEstimator(Component component, ValueCurve curve) {
    this.component = component;
    this.curve = curve;
  }

  /** The native score of a face without obstacle; finite. */
  abstract double score(AlignedFace face);

  /** Reason why the component cannot be assessed on this face; empty when it can. */
  Optional<String> obstacle(AlignedFace face) {
    return face.obstacle();
  }

  @Override
  public final List<Measurement> estimate(Subject subject) {
    AlignedFace face = subject.aligned();
    return List.of(
        obstacle(face)
            .<Measurement>map(why -> new Measurement.FailureToAssess(component, why))
            .orElseGet(() -> curve.assessed(component, score(face))));
  }
}
