package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;
import java.util.ArrayList;
import java.util.List;

/** All estimators in their order, applied to the face that is judged. */
public final class Assessment {
  private final List<Estimator> estimators;

  public Assessment(List<Estimator> estimators) {
    this.estimators = List.copyOf(estimators);
  }

  /**
   * Measures the first face; with no face, only the number of faces is known.
   *
   * @param faces the largest first
   */
  public Measurements assess(Frame frame, List<Face> faces) {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(
        new Measurement.Assessed(
            Component.SINGLE_FACE_PRESENT, faces.size(), faces.size() == 1 ? 100 : 0));
    if (!faces.isEmpty()) {
      Subject subject = new Subject(frame, faces.get(0));
      estimators.forEach(estimator -> measurements.addAll(estimator.estimate(subject)));
      measurements.add(BothEyesOpen.of(new Measurements(measurements)));
      measurements.add(UnifiedQuality.of(new Measurements(measurements)));
    }
    return new Measurements(measurements);
  }
}
