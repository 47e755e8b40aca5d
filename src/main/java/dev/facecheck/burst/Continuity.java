package dev.facecheck.burst;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Absences of the primary face: the frames between two of its sightings, or from the last one to
 * the end. Their length is the time between the sightings, or to the last frame.
 *
 * <ul>
 *   <li>FACE_NOT_FOUND: no frame shows any face.
 *   <li>PRIMARY_FACE_LOST_CRITICAL: the absence lasts to the end, and at least {@link
 *       TrackingLimits#criticalLossFrames} of its frames show another face.
 *   <li>PRIMARY_FACE_LOST: any other absence with a frame that shows another face, however short.
 *   <li>FACE_LOST: an absence without another face that lasts to the end while there is no face at
 *       all, or that is longer than {@link TrackingLimits#maxFaceLoss}.
 * </ul>
 *
 * <p>Any other absence is forgiven: the face was away or unclear for a moment and came back.
 */
final class Continuity {
  private Continuity() {}

  /** At most one finding per reason. */
  static List<Finding> findings(List<FrameOutcome> frames, TrackingLimits config) {
    if (frames.stream().allMatch(frame -> frame.sighting() == Sighting.NO_FACE)) {
      return List.of(finding(Reason.FACE_NOT_FOUND, Component.SINGLE_FACE_PRESENT, 0, 1));
    }
    List<FrameOutcome> tracked =
        frames.stream().dropWhile(frame -> !frame.sighting().seen()).toList();
    long seen = tracked.stream().filter(frame -> frame.sighting().seen()).count();
    return losses(tracked, config).stream()
        .map(reason -> finding(reason, Component.FACE_CONTINUITY, seen, tracked.size()))
        .toList();
  }

  private static Finding finding(Reason reason, Component component, long observed, int limit) {
    return new Finding(
        reason, component, OptionalDouble.of((double) observed), Bound.AT_LEAST, limit);
  }

  /** By precedence. */
  private static Set<Reason> losses(List<FrameOutcome> tracked, TrackingLimits config) {
    Set<Reason> losses = EnumSet.noneOf(Reason.class);
    Duration lastSeen = Duration.ZERO;
    Duration now = Duration.ZERO;
    List<Sighting> absence = new ArrayList<>();
    for (FrameOutcome frame : tracked) {
      now = frame.at();
      if (frame.sighting().seen()) {
        loss(absence, now.minus(lastSeen), false, config).ifPresent(losses::add);
        absence.clear();
        lastSeen = now;
      } else {
        absence.add(frame.sighting());
      }
    }
    loss(absence, now.minus(lastSeen), true, config).ifPresent(losses::add);
    return losses;
  }

  private static Optional<Reason> loss(
      List<Sighting> absence, Duration length, boolean toTheEnd, TrackingLimits config) {
    int others = Collections.frequency(absence, Sighting.ANOTHER_FACE);
    if (toTheEnd && others >= config.criticalLossFrames()) {
      return Optional.of(Reason.PRIMARY_FACE_LOST_CRITICAL);
    }
    if (others > 0) {
      return Optional.of(Reason.PRIMARY_FACE_LOST);
    }
    boolean isLong = !absence.isEmpty() && length.compareTo(config.maxFaceLoss()) > 0;
    boolean isEmpty = toTheEnd && absence.contains(Sighting.NO_FACE);
    return isLong || isEmpty ? Optional.of(Reason.FACE_LOST) : Optional.empty();
  }
}
