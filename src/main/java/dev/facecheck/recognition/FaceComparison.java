package dev.facecheck.recognition;

import dev.facecheck.Examination;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** 1:1 comparison of the judged faces of two pictures. Safe for use by several threads. */
public final class FaceComparison {
  private final FeatureSource source;
  private final ComparisonCurve curve;

  public FaceComparison(FeatureSource source, ComparisonCurve curve) {
    this.source = Objects.requireNonNull(source);
    this.curve = Objects.requireNonNull(curve);
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
    Optional<Comparison> comparison =
        Comparison.of(
            source.features(probe.subject().get()),
            source.features(reference.subject().get()),
            curve);
    return comparison.stream().mapToDouble(Comparison::confidence).findFirst();
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
