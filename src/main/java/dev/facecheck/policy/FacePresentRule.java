package dev.facecheck.policy;

import static dev.facecheck.measure.Component.SINGLE_FACE_PRESENT;

import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import java.util.Optional;
import java.util.OptionalDouble;

/** At least one face. Not a limit: without a face nothing else can be judged in any policy. */
record FacePresentRule() implements Rule {

  @Override
  public Optional<Finding> judge(Measurements measurements) {
    if (!(measurements.of(SINGLE_FACE_PRESENT) instanceof Assessed faces)) {
      return Optional.of(finding(OptionalDouble.empty()));
    }
    return Bound.AT_LEAST.keeps(faces.nativeScore(), 1)
        ? Optional.empty()
        : Optional.of(finding(OptionalDouble.of(faces.nativeScore())));
  }

  private static Finding finding(OptionalDouble observed) {
    return new Finding(
        Reason.FACE_NOT_FOUND,
        SINGLE_FACE_PRESENT,
        observed,
        Bound.AT_LEAST,
        1,
        Scale.FACES.unit());
  }
}
