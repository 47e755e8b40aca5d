package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.decimal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * LUNA PLATFORM's estimate of one picture, or of several together.
 *
 * @param prediction real only where nothing was found and both numbers say so
 * @param score lowered by what was found
 */
record LivenessEstimate(Prediction prediction, LivenessScore score) {
  /** LUNA PLATFORM's predictions. */
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

  /** The mean of all, as doubtful as the most doubtful of them. */
  static LivenessEstimate aggregate(List<Optional<LivenessEstimate>> all) {
    List<LivenessEstimate> made = all.stream().flatMap(Optional::stream).toList();
    LivenessScore mean =
        new LivenessScore(
            made.stream().mapToDouble(each -> each.score().probability()).average().orElse(0),
            made.stream().mapToDouble(each -> each.score().quality()).average().orElse(0));
    if (made.stream().anyMatch(each -> each.prediction() == Prediction.SPOOF)) {
      return new LivenessEstimate(Prediction.SPOOF, mean.loweredBy(Reason.LIVENESS_FAILED));
    }
    boolean real =
        !all.isEmpty()
            && made.size() == all.size()
            && made.stream().allMatch(each -> each.prediction() == Prediction.REAL);
    return real
        ? new LivenessEstimate(Prediction.REAL, mean)
        : new LivenessEstimate(Prediction.UNKNOWN, mean.loweredBy(Reason.LOW_QUALITY));
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
