package dev.facecheck.burst;

import dev.facecheck.Examination;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Finding;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.FeatureSource;
import java.util.List;
import java.util.Objects;

/**
 * Tracker of faces: makes the track of each burst and follows it. Safe for use by several threads.
 */
public final class Tracker {
  private final TrackingLimits config;
  private final ComparisonCurve curve;
  private final FeatureSource source;

  public Tracker(TrackingLimits config, ComparisonCurve curve, FeatureSource source) {
    this.config = Objects.requireNonNull(config);
    this.curve = Objects.requireNonNull(curve);
    this.source = Objects.requireNonNull(source);
  }

  /** A track that has seen nothing yet. */
  FaceTrack begin() {
    return new FaceTrack(config, curve);
  }

  /** Follows a track into an examined frame. */
  Sighting follow(FaceTrack track, Examination frame) {
    return frame
        .subject()
        .map(
            judged ->
                track.follow(
                    frame.result().faces(),
                    face ->
                        source.features(
                            face.equals(judged.face())
                                ? judged
                                : new Subject(judged.frame(), face))))
        .orElse(Sighting.NO_FACE);
  }

  /** The findings on the whole track, see {@link Continuity}. */
  List<Finding> losses(List<FrameOutcome> frames) {
    return Continuity.findings(frames, config);
  }
}
