package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.decimal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.measure.MeanLogit;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * LUNA PLATFORM's estimate of one picture, or of several together.
 *
 * @param prediction real only where the probability reaches the limit and nothing else was found
 * @param score lowered by what was found
 */
record LivenessEstimate(Prediction prediction, LivenessScore score) {
  enum Prediction {
    SPOOF(0),
    REAL(1),
    UNKNOWN(2);

    private final int number;

    Prediction(int number) {
      this.number = number;
    }

    /** The number on the wire. */
    int number() {
      return number;
    }
  }

  /** The estimate of one picture; empty where LUNA PLATFORM reports an error instead. */
  static Optional<LivenessEstimate> of(CheckResult result) {
    return of(result, result.verdict());
  }

  /** The same where more than this picture was judged: nothing rejected seems real. */
  static Optional<LivenessEstimate> of(CheckResult result, Verdict verdict) {
    if (VendorWords.of(verdict.reason()).lunaPlatform().isPresent()) {
      return Optional.empty();
    }
    LivenessScore score = LivenessScore.of(result, verdict);
    return Optional.of(new LivenessEstimate(prediction(verdict, score), score));
  }

  /**
   * What several pictures say together: the mean logit of their probabilities decides whether they
   * show a spoof; any other finding leaves that open, as does a picture that was not assessed.
   *
   * @param all the pictures of a request; empty where one was refused
   */
  static LivenessEstimate aggregate(List<Optional<CheckResult>> all) {
    List<CheckResult> judged =
        all.stream().flatMap(Optional::stream).filter(r -> of(r).isPresent()).toList();
    List<Finding> findings = judged.stream().flatMap(r -> r.verdict().findings().stream()).toList();
    double[] assessed =
        judged.stream().flatMapToDouble(r -> LivenessScore.assessed(r).stream()).toArray();
    LivenessScore joint = joint(judged, assessed);
    List<Finding> spoofs =
        findings.stream().filter(f -> f.reason() == Reason.LIVENESS_FAILED).toList();
    double limit = spoofs.stream().mapToDouble(Finding::limit).max().orElse(LivenessScore.LIMIT);
    boolean live = joint.probability() >= Math.max(limit, LivenessScore.LIMIT);
    boolean spoof = judged.stream().anyMatch(r -> r.verdict().reason() == Reason.LIVENESS_FAILED);
    if (spoof && !live) {
      return new LivenessEstimate(Prediction.SPOOF, joint.loweredBy(Reason.LIVENESS_FAILED));
    }
    boolean sure = !all.isEmpty() && assessed.length == all.size() && findings.equals(spoofs);
    return sure && live
        ? new LivenessEstimate(Prediction.REAL, joint)
        : new LivenessEstimate(Prediction.UNKNOWN, joint.loweredBy(Reason.LOW_QUALITY));
  }

  private static LivenessScore joint(List<CheckResult> judged, double[] assessed) {
    return new LivenessScore(
        MeanLogit.of(Arrays.stream(assessed)).orElse(0),
        judged.stream().mapToDouble(r -> LivenessScore.measured(r).quality()).average().orElse(0));
  }

  /** A policy may accept without asking for liveness: that alone makes nobody real. */
  private static Prediction prediction(Verdict verdict, LivenessScore score) {
    if (verdict.reason() == Reason.LIVENESS_FAILED) {
      return Prediction.SPOOF;
    }
    return verdict.findings().isEmpty() && score.probability() >= LivenessScore.LIMIT
        ? Prediction.REAL
        : Prediction.UNKNOWN;
  }

  /** Adds the prediction and the numbers; exact ones, which no rounding lifts to a limit. */
  void append(ObjectNode node) {
    node.put("prediction", prediction.number());
    ObjectNode estimations = node.putObject("estimations");
    estimations.set("probability", decimal(score.probability()));
    estimations.set("quality", decimal(score.quality()));
  }
}
