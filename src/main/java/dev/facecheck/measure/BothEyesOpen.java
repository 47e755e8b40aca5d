package dev.facecheck.measure;

import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;

/**
 * Eyes open: the smaller opening of the two eyes, with its value (ISO/IEC 29794-5, eyes open). The
 * standard divides the lids' gap by T, the distance from the eyes to the chin; here it is divided
 * by the eye's own width, as {@link EyesOpen} does, since T grows with an open mouth.
 */
final class BothEyesOpen {
  private BothEyesOpen() {}

  /** From both eyes' measurements; a failure to assess if either could not be assessed. */
  static Measurement of(Measurements measurements) {
    Measurement left = measurements.of(Component.LEFT_EYE_OPEN);
    Measurement right = measurements.of(Component.RIGHT_EYE_OPEN);
    if (left instanceof FailureToAssess failure) {
      return new FailureToAssess(Component.EYES_OPEN, failure.why());
    }
    if (right instanceof FailureToAssess failure) {
      return new FailureToAssess(Component.EYES_OPEN, failure.why());
    }
    Assessed one = (Assessed) left;
    Assessed other = (Assessed) right;
    Assessed smaller = one.nativeScore() <= other.nativeScore() ? one : other;
    return new Assessed(Component.EYES_OPEN, smaller.nativeScore(), smaller.value());
  }
}
