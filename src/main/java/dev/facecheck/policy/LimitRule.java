package dev.facecheck.policy;

import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurements;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One limit with its number.
 *
 * @param limit what is judged
 * @param value the number, within the range of the limit's scale
 */
public record LimitRule(Limit limit, double value) {
  public LimitRule {
    Objects.requireNonNull(limit);
    Scale scale = limit.scale();
    if (!(value >= scale.lowest() && value <= scale.highest())) {
      throw new IllegalArgumentException(
          "%s is %s; allowed are %s to %s"
              .formatted(limit.key(), value, scale.lowest(), scale.highest()));
    }
  }

  /** The finding where the measurements break this limit; a failure to assess breaks it, too. */
  public Optional<Finding> judge(Measurements measurements) {
    Measurement measurement = measurements.of(limit.component());
    if (!(measurement instanceof Measurement.Assessed assessed)) {
      boolean tooClose =
          measurement instanceof Measurement.FailureToAssess failure && failure.tooClose();
      return Optional.of(
          finding(tooClose ? Reason.FACE_TOO_CLOSE : limit.unassessed(), OptionalDouble.empty()));
    }
    double observed = limit.scale().numberOf(assessed);
    return limit.bound().allows(observed, value)
        ? Optional.empty()
        : Optional.of(finding(limit.reason(), OptionalDouble.of(observed)));
  }

  private Finding finding(Reason reason, OptionalDouble observed) {
    return new Finding(
        reason, limit.component(), observed, limit.bound(), value, limit.scale().unit());
  }
}
