package dev.facecheck.burst;

import dev.facecheck.measure.Component;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Choice of the frame that represents a burst. */
final class BestShot {
  /** The best last: by the unified quality score, and of equal ones the earlier. */
  private static final Comparator<FrameOutcome> BY_QUALITY =
      Comparator.<FrameOutcome>comparingDouble(
              frame -> frame.score(Component.UNIFIED_QUALITY_SCORE).orElse(0))
          .thenComparing(FrameOutcome::index, Comparator.reverseOrder());

  /**
   * Frames of the primary face last. A later reason is nearer to acceptance: everything before it
   * in precedence is in order.
   */
  private static final Comparator<FrameOutcome> BY_REASON =
      Comparator.<FrameOutcome, Boolean>comparing(frame -> frame.sighting().seen())
          .thenComparing(frame -> frame.verdict().reason())
          .thenComparing(BY_QUALITY);

  private BestShot() {}

  /** The usable frame of the highest quality up to a time. */
  static Optional<FrameOutcome> of(List<FrameOutcome> frames, Duration until) {
    return frames.stream()
        .filter(FrameOutcome::usable)
        .filter(frame -> frame.at().compareTo(until) <= 0)
        .max(BY_QUALITY);
  }

  /**
   * The frame nearest to acceptance where none is usable, of the primary face if that was ever
   * seen; empty only where no frame has a face.
   */
  static Optional<FrameOutcome> nearest(List<FrameOutcome> frames) {
    return frames.stream().filter(frame -> frame.sighting() != Sighting.NO_FACE).max(BY_REASON);
  }
}
