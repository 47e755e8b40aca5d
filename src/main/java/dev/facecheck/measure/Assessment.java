package dev.facecheck.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All estimators in their order, applied to the judged face. */
public record Assessment(List<Estimator> estimators) {
  public Assessment {
    estimators = List.copyOf(estimators);
  }

  /**
   * Measures one face; with no face, only the number of faces is known.
   *
   * @param faces how many were found
   * @param subject the face that is judged; empty when there is none
   */
  public Measurements assess(int faces, Optional<Subject> subject) {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(
        new Measurement.Assessed(Component.SINGLE_FACE_PRESENT, faces, faces == 1 ? 100 : 0));
    if (subject.isPresent()) {
      estimators.forEach(estimator -> measurements.addAll(estimator.estimate(subject.get())));
      measurements.add(EyesOpen.both(new Measurements(measurements)));
      measurements.add(UnifiedQuality.of(new Measurements(measurements)));
    }
    return new Measurements(measurements);
  }
}
