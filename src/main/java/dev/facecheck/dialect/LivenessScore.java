package dev.facecheck.dialect;

import dev.facecheck.CheckResult;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.OptionalDouble;

/**
 * The two numbers that clients of both vendors compare with 0.5. Some look at one of them alone, so
 * neither may seem to accept what was rejected.
 *
 * @param probability of a live person, 0 to 1; 0 when not assessed
 * @param quality of the picture, 0 to 1; 0 when not assessed
 */
record LivenessScore(double probability, double quality) {
  /** What counts as live, and as good enough. */
  static final double LIMIT = 0.5;

  /** Highest number of a rejected picture; below the limit as a 32-bit number, too. */
  static final double BELOW_LIMIT = 0.49;

  /** The numbers as measured, lowered by what was found. */
  static LivenessScore of(CheckResult result, Verdict verdict) {
    LivenessScore score = measured(result);
    for (Finding finding : verdict.findings()) {
      score = score.loweredBy(finding.reason());
    }
    return score;
  }

  /** The numbers as measured. */
  static LivenessScore measured(CheckResult result) {
    return new LivenessScore(
        assessed(result).orElse(0),
        share(result.measurements(), Component.UNIFIED_QUALITY_SCORE).orElse(0));
  }

  /** The probability of a live person; empty when not assessed. */
  static OptionalDouble assessed(CheckResult result) {
    return share(result.measurements(), Component.PRESENTATION_ATTACK_DETECTION);
  }

  /**
   * A comparison that failed says nothing against the picture; an attack, nothing of its quality.
   */
  LivenessScore loweredBy(Reason reason) {
    if (reason == Reason.NOT_THE_SAME_PERSON) {
      return this;
    }
    double lowered = Math.min(probability, BELOW_LIMIT);
    return new LivenessScore(
        lowered, reason == Reason.LIVENESS_FAILED ? quality : Math.min(quality, BELOW_LIMIT));
  }

  private static OptionalDouble share(Measurements measurements, Component component) {
    return measurements.of(component) instanceof Measurement.Assessed assessed
        ? OptionalDouble.of(Math.min(Math.max(assessed.nativeScore(), 0), 1))
        : OptionalDouble.empty();
  }
}
