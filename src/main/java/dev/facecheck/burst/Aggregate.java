package dev.facecheck.burst;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.MeanLogit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What the frames that show the primary face say together: medians, and of liveness the mean of
 * logits ({@link MeanLogit}); empty where none could be assessed.
 *
 * @param frames that show the primary face as the judged one
 * @param blinks seen within the allotted time
 * @param liveness presentation attack detection, 0 attack to 1 bona fide
 * @param leftEyeOpen opening of the subject's left eye, a ratio
 * @param rightEyeOpen opening of the right one
 * @param eyewear probability of any glasses
 * @param sunglasses probability of dark ones
 */
public record Aggregate(
    int frames,
    int blinks,
    OptionalDouble liveness,
    OptionalDouble leftEyeOpen,
    OptionalDouble rightEyeOpen,
    OptionalDouble eyewear,
    OptionalDouble sunglasses) {
  public Aggregate {
    Objects.requireNonNull(liveness);
    Objects.requireNonNull(leftEyeOpen);
    Objects.requireNonNull(rightEyeOpen);
    Objects.requireNonNull(eyewear);
    Objects.requireNonNull(sunglasses);
  }

  static Aggregate of(List<FrameOutcome> all, int blinks) {
    List<FrameOutcome> frames = all.stream().filter(FrameOutcome::primary).toList();
    return new Aggregate(
        frames.size(),
        blinks,
        MeanLogit.of(scores(frames, Component.PRESENTATION_ATTACK_DETECTION)),
        median(frames, Component.LEFT_EYE_OPEN),
        median(frames, Component.RIGHT_EYE_OPEN),
        median(frames, Component.EYEWEAR_PRESENCE),
        median(frames, Component.SUNGLASSES_PRESENCE));
  }

  private static OptionalDouble median(List<FrameOutcome> frames, Component component) {
    double[] sorted = scores(frames, component).sorted().toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[(sorted.length - 1) / 2]);
  }

  private static DoubleStream scores(List<FrameOutcome> frames, Component component) {
    return frames.stream().flatMapToDouble(frame -> frame.score(component).stream());
  }
}
