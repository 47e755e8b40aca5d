package dev.facecheck.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.TestModels;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.ShippedSettings;
import dev.facecheck.config.Wiring;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bursts of pictures through the real networks, with the shipped settings. */
class BurstCheckTest {
  private static final Settings SETTINGS = ShippedSettings.load();
  private static final Core.Ready CORE = Wiring.assemble(SETTINGS, TestModels.store());
  private static final Policy POLICY = SETTINGS.policies().defaultPolicy();
  private static final Duration PATIENT = Duration.ofMinutes(1);

  /** See {@link BurstPictures#of} for the letters: H and A are two persons. */
  @ParameterizedTest
  @CsvSource({
    "HHHH, NONE, SUCCESS",
    "HHH, BLINK, INTERACTION_FAILED",
    "HhH, BLINK, SUCCESS",
    "HWH, BLINK, INTERACTION_FAILED",
    "hHh, BLINK, INTERACTION_FAILED",
    "WW, NONE, EYES_CLOSED",
    "H.HH, NONE, SUCCESS",
    "HH., NONE, FACE_LOST",
    "..., NONE, FACE_NOT_FOUND",
    "HHAH, NONE, PRIMARY_FACE_LOST",
    "AHH, NONE, PRIMARY_FACE_LOST",
    "HHHA, NONE, PRIMARY_FACE_LOST",
    "HAAA, NONE, PRIMARY_FACE_LOST_CRITICAL",
    "HB, NONE, SUCCESS",
  })
  void judgesRecordings(String letters, Interaction interaction, Reason reason) throws Exception {
    BurstResult result = check(BurstPictures.of(letters), interaction);
    assertEquals(reason, result.verdict().reason(), () -> reasons(result));
    assertEquals(reason == Reason.SUCCESS, result.best().isPresent());
    assertEquals(letters.length(), result.frames().size());
  }

  @Test
  void takesTheBestOfThePrimaryFacesOpenEyedFrames() throws Exception {
    BurstResult result = check(BurstPictures.of("hHBHhH"), Interaction.BLINK);
    assertEquals(Reason.SUCCESS, result.verdict().reason(), () -> reasons(result));
    int best = result.best().orElseThrow().index();
    List<Integer> open = List.of(1, 3, 5);
    assertTrue(open.contains(best), "frame " + best);
    FrameOutcome shot = result.frames().get(best);
    assertSame(shot, result.best().orElseThrow());
    for (int other : open) {
      assertTrue(quality(result.frames().get(other)) <= quality(shot), "frame " + other);
    }
    assertEquals(1, result.aggregate().blinks());
    assertEquals(5, result.aggregate().frames());
    assertTrue(result.aggregate().liveness().orElseThrow() > 0.9);
    assertTrue(result.aggregate().eyewear().orElseThrow() > 0.9);
    assertTrue(result.aggregate().sunglasses().orElseThrow() < 0.1);
  }

  @Test
  void findsTheSameAsASingleCheck() throws Exception {
    List<BurstFrame> frames = BurstPictures.of("HA");
    BurstResult result = check(frames, Interaction.NONE);
    for (int i = 0; i < frames.size(); i++) {
      assertEquals(
          List.copyOf(
              CORE.faceCheck()
                  .check(frames.get(i).image(), POLICY, Deadline.in(PATIENT))
                  .measurements()
                  .all()),
          List.copyOf(result.frames().get(i).result().measurements().all()));
    }
  }

  @Test
  void namesTheFrameThatIsNoPicture() {
    List<BurstFrame> frames = new ArrayList<>(BurstPictures.of("H."));
    frames.add(new BurstFrame(new ImageBytes(new byte[] {1, 2, 3}), Duration.ofSeconds(1)));
    RefusedImageException refused =
        assertThrows(RefusedImageException.class, () -> check(frames, Interaction.NONE));
    assertEquals(RefusedImageException.Cause.UNSUPPORTED_FORMAT, refused.reason());
    assertTrue(refused.getMessage().startsWith("frame 2: "), refused.getMessage());
  }

  @Test
  void endsWhenNobodyWaitsAnyMore() {
    List<BurstFrame> frames = BurstPictures.of("..");
    assertThrows(
        DeadlineExceededException.class,
        () ->
            CORE.burst()
                .check(frames, Interaction.NONE, POLICY, Deadline.in(Duration.ofNanos(-1))));
  }

  @Test
  void tellsTwoPersonsApartAndKnowsOneAgain() throws Exception {
    List<BurstFrame> frames = BurstPictures.of("HAH");
    assertTrue(confidence(frames.get(0), frames.get(2)) > 95);
    assertTrue(confidence(frames.get(0), frames.get(1)) < 50);
    assertEquals(Optional.empty(), check(frames, Interaction.NONE).best());
  }

  private static double confidence(BurstFrame probe, BurstFrame reference) throws Exception {
    return CORE.matching()
        .compare(
            CORE.faceCheck().examine(probe.image(), POLICY, Deadline.in(PATIENT)),
            CORE.faceCheck().examine(reference.image(), POLICY, Deadline.in(PATIENT)),
            SETTINGS.operations().minConfidence())
        .confidence()
        .orElseThrow();
  }

  private static double quality(FrameOutcome frame) {
    return frame.score(Component.UNIFIED_QUALITY_SCORE).orElseThrow();
  }

  private static BurstResult check(List<BurstFrame> frames, Interaction interaction)
      throws Exception {
    return CORE.burst().check(frames, interaction, POLICY, Deadline.in(PATIENT));
  }

  private static String reasons(BurstResult result) {
    return result.frames().stream()
        .map(frame -> frame.sighting() + " " + frame.verdict().reason())
        .collect(Collectors.joining(", "));
  }
}
