package dev.facecheck.recognition;

import dev.facecheck.Examination;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/** 1:1 comparison of the judged faces of two pictures. Safe for use by several threads. */
public record FaceComparison(Function<Subject, FaceFeatures> recogniser, ComparisonCurve curve) {
  public FaceComparison {
    Objects.requireNonNull(recogniser);
    Objects.requireNonNull(curve);
  }

  /**
   * Compares two pictures. A picture that its own policy rejected is the verdict, the probe first;
   * faces that cannot be compared are never the same person's.
   *
   * @param minConfidence 0 to 100; a confidence at the limit passes
   */
  public ComparisonResult compare(Examination probe, Examination reference, double minConfidence) {
    OptionalDouble confidence = confidence(probe, reference);
    return new ComparisonResult(
        probe.result(),
        reference.result(),
        confidence,
        verdict(probe.result().verdict(), reference.result().verdict(), confidence, minConfidence));
  }

  private OptionalDouble confidence(Examination probe, Examination reference) {
    if (probe.subject().isEmpty() || reference.subject().isEmpty()) {
      return OptionalDouble.empty();
    }
    return curve.confidence(
        recogniser.apply(probe.subject().get()), recogniser.apply(reference.subject().get()));
  }

  private static Verdict verdict(
      Verdict probe, Verdict reference, OptionalDouble confidence, double minConfidence) {
    if (probe instanceof Verdict.Rejected) {
      return probe;
    }
    if (reference instanceof Verdict.Rejected) {
      return reference;
    }
    boolean same =
        confidence.isPresent() && Bound.AT_LEAST.allows(confidence.getAsDouble(), minConfidence);
    return same
        ? new Verdict.Accepted()
        : Verdict.of(
            List.of(
                new Finding(
                    Reason.NOT_THE_SAME_PERSON,
                    Component.COMPARISON_CONFIDENCE,
                    confidence,
                    Bound.AT_LEAST,
                    minConfidence,
                    Component.COMPARISON_CONFIDENCE.unit())));
  }
}
