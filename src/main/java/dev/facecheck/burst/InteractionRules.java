package dev.facecheck.burst;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rules for the best shot and the interaction within the allotted time.
 *
 * <ul>
 *   <li>INTERACTION_TIMEOUT: no usable frame by then although the burst goes on, or a blink that
 *       was asked for came only after it.
 *   <li>INTERACTION_FAILED: a blink was asked for and none was seen: the eyes stayed open, or could
 *       not be assessed.
 * </ul>
 *
 * @param began the first frame
 * @param timeout from then
 */
record InteractionRules(Duration began, Duration timeout) {
  /** The last moment that counts. */
  Duration until() {
    return began.plus(timeout);
  }

  boolean inTime(Duration at) {
    return at.compareTo(until()) <= 0;
  }

  /** The finding when no usable frame came in time; none while one could still come. */
  Optional<Finding> usableFrame(List<FrameOutcome> frames) {
    Optional<Duration> first =
        frames.stream().filter(FrameOutcome::usable).map(FrameOutcome::at).findFirst();
    Duration last = frames.get(frames.size() - 1).at();
    return inTime(first.orElse(last)) ? Optional.empty() : Optional.of(timeout(first));
  }

  /** The finding when the blink did not come in time. */
  Optional<Finding> blink(Blinks blinks) {
    if (blinks.ends().isEmpty()) {
      return Optional.of(
          new Finding(
              Reason.INTERACTION_FAILED,
              Component.BLINKS,
              blinks.judged() > 0 ? OptionalDouble.of(0) : OptionalDouble.empty(),
              Bound.AT_LEAST,
              1));
    }
    Duration first = blinks.ends().get(0);
    return inTime(first) ? Optional.empty() : Optional.of(timeout(Optional.of(first)));
  }

  private Finding timeout(Optional<Duration> at) {
    return new Finding(
        Reason.INTERACTION_TIMEOUT,
        Component.CAPTURE_TIME,
        at.stream().mapToDouble(time -> seconds(time.minus(began))).findFirst(),
        Bound.AT_MOST,
        seconds(timeout));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
