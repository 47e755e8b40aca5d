package dev.facecheck.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstRulesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final TrackingLimits TRACKING =
      new TrackingLimits(0.7, 0.9, 0.1, Duration.ofSeconds(1), 3);
  private static final BurstRules OBSERVER = new BurstRules(30, TIMEOUT, 0.08, 0.05);
  private static final Policy POLICY =
      Policy.of(
          "test",
          Map.of(
              Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE, 0.5,
              Limit.MIN_UNIFIED_QUALITY_SCORE, 0.5),
          Eyes.BOTH);

  @Test
  void takesTheUsableFrameOfTheHighestQuality() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.scores(0.6, 0.9))
            .add(Bursts.scores(0.8, 0.9))
            .add(Bursts.scores(0.95, 0.9), Reason.EYES_CLOSED)
            .add(Bursts.scores(0.8, 0.9))
            .add(Sighting.BESIDE_A_LARGER_FACE, Bursts.scores(0.99, 0.9))
            .frames();
    BurstResult result = conclude(frames, Interaction.NONE);
    assertEquals(Reason.SUCCESS, result.verdict().reason());
    assertEquals(1, result.best().orElseThrow().index());
    assertSame(frames.get(1), result.best().orElseThrow());
  }

  /** A swapped person is never accepted, however good the frames are. */
  @ParameterizedTest
  @CsvSource({
    "PPPPO, PRIMARY_FACE_LOST",
    "PPOOO, PRIMARY_FACE_LOST_CRITICAL",
    "PPPP., FACE_LOST",
    "....., FACE_NOT_FOUND",
    "UUUUU, LOW_QUALITY",
    "P.UPP, SUCCESS"
  })
  void judgesTheTrackFirst(String letters, Reason reason) {
    BurstResult result = conclude(Bursts.of(100, letters), Interaction.NONE);
    assertEquals(reason, result.verdict().reason());
    assertEquals(reason == Reason.SUCCESS, result.best().isPresent());
  }

  @Test
  void tellsWhatTheNearestFrameLacks() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.scores(0.9, 0.9), Reason.BAD_HEAD_POSE, Reason.EYES_CLOSED)
            .add(Bursts.scores(0.6, 0.9), Reason.TOO_DARK, Reason.SPECULARITY)
            .add(Bursts.scores(0.7, 0.9), Reason.TOO_DARK)
            .add(Sighting.ANOTHER_FACE, Bursts.scores(1, 0.9))
            .frames();
    BurstResult result = conclude(frames.subList(0, 3), Interaction.NONE);
    assertEquals(List.of(Reason.TOO_DARK), reasons(result));
    assertEquals(
        List.of(Reason.PRIMARY_FACE_LOST, Reason.TOO_DARK),
        reasons(conclude(frames, Interaction.NONE)));
  }

  @Test
  void doesNotTakeALargerFaceForThePrimaryOne() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.scores(0.9, 0.9), Reason.TOO_DARK)
            .add(Sighting.BESIDE_A_LARGER_FACE, Bursts.scores(0.9, 0.9))
            .frames();
    BurstResult result = conclude(frames, Interaction.NONE);
    assertEquals(Reason.TOO_DARK, result.verdict().reason());
    assertEquals(Reason.TOO_MANY_FACES, frames.get(1).verdict().reason());
  }

  @Test
  void oneLuckyFrameOfAnAttackDoesNotPass() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.scores(0.9, 0.9))
            .add(Bursts.scores(0.9, 0.2), Reason.LIVENESS_FAILED)
            .add(Bursts.scores(0.9, 0.1), Reason.LIVENESS_FAILED)
            .frames();
    BurstResult result = conclude(frames, Interaction.NONE);
    assertEquals(List.of(Reason.LIVENESS_FAILED), reasons(result));
    // Odds of 9, 1/4 and 1/9: the third root of their product is 0.63 to 1.
    assertEquals(0.3865, result.aggregate().liveness().orElseThrow(), 1e-4);
    assertEquals(result.aggregate().liveness(), result.verdict().findings().get(0).observed());
  }

  /** Logits of 2.6 and -2.9, then of 3.5 and -0.4: the sign of their sum decides. */
  @ParameterizedTest
  @CsvSource({"0.93, 0.05, LIVENESS_FAILED", "0.97, 0.4, SUCCESS"})
  void surerFrameOfTwoDecides(double passed, double failed, Reason reason) {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.scores(0.9, passed))
            .add(Bursts.scores(0.9, failed), Reason.LIVENESS_FAILED)
            .frames();
    assertEquals(reason, conclude(frames, Interaction.NONE).verdict().reason());
  }

  @Test
  void aggregatesOverThePrimaryFaceAlone() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Map.of(Component.EYEWEAR_PRESENCE, 0.1, Component.LEFT_EYE_OPEN, 0.2))
            .add(Map.of(Component.EYEWEAR_PRESENCE, 0.3))
            .add(Sighting.ANOTHER_FACE, Map.of(Component.EYEWEAR_PRESENCE, 0.9))
            .frames();
    Aggregate aggregate = conclude(frames, Interaction.NONE).aggregate();
    assertEquals(2, aggregate.frames());
    // Of two in the middle, the lower.
    assertEquals(0.1, aggregate.eyewear().orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.of(0.2), aggregate.leftEyeOpen());
    assertEquals(OptionalDouble.empty(), aggregate.sunglasses());
  }

  /** Milliseconds between four frames: usable or not. */
  @ParameterizedTest
  @CsvSource({
    "5000, false true true true, SUCCESS",
    "5001, false true true true, INTERACTION_TIMEOUT",
    "5001, true false false false, SUCCESS",
    "1666, false false false false, TOO_DARK",
    "1667, false false false false, TOO_DARK+INTERACTION_TIMEOUT",
  })
  void wantsAUsableFrameInTime(int millis, String usable, String reasons) {
    Bursts burst = Bursts.every(millis);
    for (String frame : usable.split(" ", -1)) {
      if (frame.equals("true")) {
        burst.add(Bursts.scores(0.9, 0.9));
      } else {
        burst.add(Bursts.scores(0.9, 0.9), Reason.TOO_DARK);
      }
    }
    BurstResult result = conclude(burst.frames(), Interaction.NONE);
    List<Reason> expected =
        Arrays.stream(reasons.split("\\+", -1))
            .map(Reason::valueOf)
            .filter(reason -> reason != Reason.SUCCESS)
            .toList();
    assertEquals(expected, reasons(result));
  }

  @ParameterizedTest
  @CsvSource({
    "100, BLINK, 0.2 0 0.2, SUCCESS",
    "100, BLINK, 0.2 0.2 0.2, INTERACTION_FAILED",
    "100, NONE, 0.2 0.2 0.2, SUCCESS",
    "2500, BLINK, 0.2 0 0.2, SUCCESS",
    "2501, BLINK, 0.2 0 0.2, INTERACTION_TIMEOUT",
    "2501, NONE, 0.2 0 0.2, SUCCESS",
  })
  void wantsTheBlinkThatWasAskedFor(
      int millis, Interaction interaction, String openings, Reason reason) {
    Bursts burst = Bursts.every(millis);
    for (String opening : openings.split(" ", -1)) {
      double ratio = Double.parseDouble(opening);
      burst.add(Bursts.eyes(ratio, ratio));
    }
    assertEquals(reason, conclude(burst.frames(), interaction).verdict().reason());
  }

  @Test
  void eyesThatCannotBeJudgedDoNotBlink() {
    BurstResult result = conclude(Bursts.of(100, "PPP"), Interaction.BLINK);
    Finding finding = result.verdict().findings().get(0);
    assertEquals(Reason.INTERACTION_FAILED, finding.reason());
    assertEquals(OptionalDouble.empty(), finding.observed());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 'a burst has 2 to 30 frames, not 1'",
    "31, 'a burst has 2 to 30 frames, not 31'",
  })
  void refusesTooFewAndTooManyFrames(int count, String message) {
    List<BurstFrame> frames = IntStream.range(0, count).mapToObj(BurstRulesTest::frame).toList();
    assertEquals(
        message,
        assertThrows(RefusedBurstException.class, () -> OBSERVER.requireBurst(frames))
            .getMessage());
  }

  @Test
  void refusesTimestampsThatDoNotAscend() {
    List<BurstFrame> frames = List.of(frame(0), frame(7), frame(7));
    assertEquals(
        "the timestamp of frame 2 is not later than that of frame 1",
        assertThrows(RefusedBurstException.class, () -> OBSERVER.requireBurst(frames))
            .getMessage());
  }

  private static BurstFrame frame(int millis) {
    return new BurstFrame(new ImageBytes(new byte[0]), Duration.ofMillis(millis));
  }

  private static BurstResult conclude(List<FrameOutcome> frames, Interaction interaction) {
    return OBSERVER.conclude(frames, Continuity.findings(frames, TRACKING), interaction, POLICY);
  }

  private static List<Reason> reasons(BurstResult result) {
    return result.verdict().findings().stream().map(Finding::reason).toList();
  }
}
