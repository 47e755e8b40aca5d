package dev.facecheck.burst;

import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Result of the check of a burst.
 *
 * @param verdict of the burst as a whole
 * @param best shot; empty unless the burst is accepted, so that no client takes a frame of a
 *     rejected burst
 * @param frames one per frame, in order
 * @param aggregate over the frames of the primary face
 */
public record BurstResult(
    Verdict verdict, Optional<FrameOutcome> best, List<FrameOutcome> frames, Aggregate aggregate) {
  public BurstResult {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(best);
    frames = List.copyOf(frames);
    Objects.requireNonNull(aggregate);
  }
}
