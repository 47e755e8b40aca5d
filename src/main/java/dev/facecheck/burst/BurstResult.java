package dev.facecheck.burst;

import dev.facecheck.CheckResult;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Result of the check of a burst.
 *
 * @param verdict of the burst as a whole
 * @param bestFrame index of the best shot; empty unless the burst is accepted, so that no client
 *     takes a frame of a rejected burst
 * @param best its check; empty likewise
 * @param frames one per frame, in order
 * @param aggregate over the frames of the primary face
 */
public record BurstResult(
    Verdict verdict,
    OptionalInt bestFrame,
    Optional<CheckResult> best,
    List<FrameOutcome> frames,
    Aggregate aggregate) {
  public BurstResult {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(bestFrame);
    Objects.requireNonNull(best);
    frames = List.copyOf(frames);
    Objects.requireNonNull(aggregate);
  }
}
