package dev.facecheck.dialect;

import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What LUNA PLATFORM tells of one picture, or of several together.
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

  /** Empty where the picture has an error instead of an estimate. */
  static Optional<LivenessEstimate> of(LivenessChecked.Image image) {
    return image
        .result()
        .filter(result -> LunaPlatformErrors.number(result.verdict().reason()).isEmpty())
        .map(
            result -> {
              LivenessScore score = LivenessScore.of(result, result.verdict());
              return new LivenessEstimate(prediction(result.verdict(), score), score);
            });
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
}
