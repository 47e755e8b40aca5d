package dev.facecheck.burst;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
  private final TrackingLimits config;
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
  private int others;
  private int empty;
  private int unclear;
  private Duration lastSeen;

  private Continuity(TrackingLimits config) {
    this.config = config;
  }

  /** At most one finding per reason. */
  static List<Finding> findings(List<FrameOutcome> frames, TrackingLimits config) {
    if (frames.stream().allMatch(frame -> frame.sighting() == Sighting.NO_FACE)) {
      return List.of(finding(Reason.FACE_NOT_FOUND, Component.SINGLE_FACE_PRESENT, 0, 1));
    }
    Continuity continuity = new Continuity(config);
    List<FrameOutcome> tracked =
        frames.stream().dropWhile(frame -> !frame.sighting().seen()).toList();
    tracked.forEach(continuity::add);
    continuity.end(frames.get(frames.size() - 1).at());
    long seen = tracked.stream().filter(frame -> frame.sighting().seen()).count();
    return continuity.reasons.stream()
        .map(reason -> finding(reason, Component.FACE_CONTINUITY, seen, tracked.size()))
        .toList();
  }

  private static Finding finding(Reason reason, Component component, long observed, int limit) {
    return new Finding(
        reason,
        component,
        OptionalDouble.of((double) observed),
        Bound.AT_LEAST,
        limit,
        component.unit());
  }

  private void add(FrameOutcome frame) {
    switch (frame.sighting()) {
      case PRIMARY, BESIDE_A_LARGER_FACE -> seen(frame.at());
      case ANOTHER_FACE -> others++;
      case NO_FACE -> empty++;
      case UNCLEAR -> unclear++;
    }
  }

  private void seen(Duration at) {
    if (others > 0) {
      reasons.add(Reason.PRIMARY_FACE_LOST);
    } else if (isLong(at)) {
      reasons.add(Reason.FACE_LOST);
    }
    lastSeen = at;
    others = 0;
    empty = 0;
    unclear = 0;
  }

  /** Whether there is an absence, and a long one. */
  private boolean isLong(Duration until) {
    return empty + unclear > 0 && until.minus(lastSeen).compareTo(config.maxFaceLoss()) > 0;
  }

  private void end(Duration last) {
    if (others >= config.criticalLossFrames()) {
      reasons.add(Reason.PRIMARY_FACE_LOST_CRITICAL);
    } else if (others > 0) {
      reasons.add(Reason.PRIMARY_FACE_LOST);
    } else if (empty > 0 || isLong(last)) {
      reasons.add(Reason.FACE_LOST);
    }
  }
}
