package dev.facecheck.burst;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.Examination;
import dev.facecheck.FaceCheck;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Policy;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.FaceFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Check of a recording: each frame by the pipeline, then whose face it shows, then the burst as a
 * whole. Frames are decoded one after the other; only their measurements are kept. Safe for use by
 * several threads.
 */
public record BurstCheck(
    FaceCheck faceCheck,
    Function<Subject, FaceFeatures> recogniser,
    ComparisonCurve curve,
    TrackingLimits tracking,
    BurstRules rules) {

  public BurstCheck {
    Objects.requireNonNull(faceCheck);
    Objects.requireNonNull(recogniser);
    Objects.requireNonNull(curve);
    Objects.requireNonNull(tracking);
    Objects.requireNonNull(rules);
  }

  /**
   * Judges a burst.
   *
   * @param frames in the order of their timestamps
   * @throws RefusedBurstException if the number of frames or their order is wrong
   * @throws RefusedImageException naming the frame that is no picture within the limits
   * @throws DeadlineExceededException if the deadline passes between two frames
   */
  public BurstResult check(
      List<BurstFrame> frames, Interaction interaction, Policy policy, Deadline deadline)
      throws RefusedBurstException, RefusedImageException, DeadlineExceededException {
    rules.requireBurst(frames);
    FaceTrack track = new FaceTrack(tracking, curve);
    List<FrameOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Examination examination = examine(frames, i, policy, deadline);
      outcomes.add(
          FrameOutcome.of(
              i, frames.get(i).at(), sighting(track, examination), examination.result()));
    }
    return rules.conclude(outcomes, Continuity.findings(outcomes, tracking), interaction, policy);
  }

  private Examination examine(List<BurstFrame> frames, int index, Policy policy, Deadline deadline)
      throws RefusedImageException, DeadlineExceededException {
    try {
      return faceCheck.examine(frames.get(index).image(), policy, deadline);
    } catch (RefusedImageException e) {
      throw new RefusedImageException(e.reason(), "frame %d: %s".formatted(index, e.getMessage()));
    }
  }

  private Sighting sighting(FaceTrack track, Examination frame) {
    return track.follow(
        frame.result().faces(),
        face -> {
          Subject judged = frame.subject().orElseThrow();
          return recogniser.apply(
              face.equals(judged.face()) ? judged : new Subject(judged.frame(), face));
        });
  }
}
