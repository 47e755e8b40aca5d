package dev.facecheck.policy;

import static dev.facecheck.measure.Component.SINGLE_FACE_PRESENT;

import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import java.util.Optional;
import java.util.OptionalDouble;

/** Presence of at least one face. No limit of a policy: without a face nothing else is judged. */
final class FacePresence {
  private FacePresence() {}

  /** The finding where there is no face or faces could not be counted. */
  static Optional<Finding> judge(Measurements measurements) {
    OptionalDouble faces =
        measurements.of(SINGLE_FACE_PRESENT) instanceof Assessed count
            ? OptionalDouble.of(count.nativeScore())
            : OptionalDouble.empty();
    return faces.orElse(0) >= 1
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Reason.FACE_NOT_FOUND,
                SINGLE_FACE_PRESENT,
                faces,
                Bound.AT_LEAST,
                1,
                Scale.FACES.unit()));
  }
}
