package dev.facecheck.burst;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.Examination;
import dev.facecheck.FaceCheck;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Check of a recording: each frame by the pipeline, then whose face it shows, then the burst as a
 * whole. Frames are decoded one after the other; only their measurements are kept. Safe for use by
 * several threads.
 */
public final class BurstCheck {
  private final FaceCheck faceCheck;
  private final Tracker tracker;
  private final BurstRules rules;

  public BurstCheck(FaceCheck faceCheck, Tracker tracker, BurstRules rules) {
    this.faceCheck = Objects.requireNonNull(faceCheck);
    this.tracker = Objects.requireNonNull(tracker);
    this.rules = Objects.requireNonNull(rules);
  }

  /**
   * Judges a burst.
   *
   * @param frames in the order of their timestamps
   * @throws RefusedBurstException if the number of frames or their order is wrong
   * @throws RefusedFrameException if a frame is no picture within the limits
   * @throws DeadlineExceededException if the deadline passes between two frames
   */
  public BurstResult check(
      List<BurstFrame> frames, Interaction interaction, Policy policy, Deadline deadline)
      throws RefusedBurstException, RefusedFrameException, DeadlineExceededException {
    rules.requireBurst(frames);
    FaceTrack track = tracker.begin();
    List<FrameOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Examination examination = examine(frames, i, policy, deadline);
      outcomes.add(
          FrameOutcome.of(
              i, frames.get(i).at(), tracker.follow(track, examination), examination.result()));
    }
    return rules.conclude(outcomes, tracker.losses(outcomes), interaction, policy);
  }

  private Examination examine(List<BurstFrame> frames, int index, Policy policy, Deadline deadline)
      throws RefusedFrameException, DeadlineExceededException {
    try {
      return faceCheck.examine(frames.get(index).image(), policy, deadline);
    } catch (RefusedImageException e) {
      throw new RefusedFrameException(index, e);
    }
  }
}
