package dev.facecheck.dialect;

import dev.facecheck.burst.Aggregate;
import dev.facecheck.burst.BurstResult;
import dev.facecheck.burst.FrameOutcome;
import dev.facecheck.burst.Sighting;
import dev.facecheck.dialect.Answer.BestShot;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Recordings of two frames. */
public final class SampleBursts {
  /** What the last frame of a recording shows that is rejected for this reason. */
  private static final Map<Reason, Reason> LAST_FRAMES =
      Map.of(
          Reason.PRIMARY_FACE_LOST_CRITICAL, Reason.PRIMARY_FACE_LOST,
          Reason.FACE_LOST, Reason.FACE_NOT_FOUND,
          Reason.INTERACTION_FAILED, Reason.SUCCESS,
          Reason.INTERACTION_TIMEOUT, Reason.TOO_DARK);

  private SampleBursts() {}

  /** The last frame shows why the recording was rejected. */
  public static BestShot of(Reason reason) {
    boolean accepted = reason == Reason.SUCCESS;
    Reason first =
        accepted ? Reason.EYES_CLOSED : reason == Reason.FACE_NOT_FOUND ? reason : Reason.SUCCESS;
    List<FrameOutcome> frames =
        List.of(frame(0, first), frame(1, LAST_FRAMES.getOrDefault(reason, reason)));
    return new BestShot(
        new BurstResult(
            SampleAnswers.verdict(reason),
            accepted ? Optional.of(frames.get(1)) : Optional.empty(),
            frames,
            aggregate((int) frames.stream().filter(FrameOutcome::primary).count())),
        Answer.Detail.of(SampleAnswers.POLICY, Map.of(), "compact"));
  }

  private static Aggregate aggregate(int primary) {
    OptionalDouble[] medians =
        DoubleStream.of(SampleAnswers.LIVENESS, 0.24, 0.25, 0.02, 0.01)
            .mapToObj(each -> primary > 0 ? OptionalDouble.of(each) : OptionalDouble.empty())
            .toArray(OptionalDouble[]::new);
    return new Aggregate(primary, 0, medians[0], medians[1], medians[2], medians[3], medians[4]);
  }

  private static FrameOutcome frame(int index, Reason reason) {
    Sighting sighting =
        reason == Reason.FACE_NOT_FOUND
            ? Sighting.NO_FACE
            : reason == Reason.PRIMARY_FACE_LOST ? Sighting.ANOTHER_FACE : Sighting.PRIMARY;
    Duration at = Duration.ofMillis(index * 100L);
    return new FrameOutcome(
        index, at, sighting, SampleAnswers.result(reason), SampleAnswers.verdict(reason));
  }
}
