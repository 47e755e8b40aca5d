package dev.facecheck.burst;

import dev.facecheck.Examination;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Finding;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.FeatureSource;
import java.util.List;
import java.util.Objects;

/** Begins the track of each burst. Safe for use by several threads. */
public final class TrackEngine {
  private final TrackEngineConfig config;
  private final ComparisonCurve curve;
  private final FeatureSource source;

  public TrackEngine(TrackEngineConfig config, ComparisonCurve curve, FeatureSource source) {
    this.config = Objects.requireNonNull(config);
    this.curve = Objects.requireNonNull(curve);
    this.source = Objects.requireNonNull(source);
  }

  /** A track that has seen nothing yet. */
  FaceTrack begin() {
    return new FaceTrack(config, curve);
  }

  /** What an examined frame shows of a track's face. */
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

  /** What is to be said of the whole track, see {@link Continuity}. */
  List<Finding> losses(List<FrameOutcome> frames) {
    return Continuity.findings(frames, config);
  }
}
