package dev.facecheck.burst;

import dev.facecheck.SampleExaminations;
import dev.facecheck.face.Face;
import dev.facecheck.face.SyntheticFaces;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Outcomes of frames that were never taken. */
final class Bursts {
  static final Face FACE = SyntheticFaces.centred(200, 200);

  private final List<FrameOutcome> frames = new ArrayList<>();
  private final Duration interval;

  private Bursts(Duration interval) {
    this.interval = interval;
  }

  /** A burst of frames this far apart. */
  static Bursts every(int millis) {
    return new Bursts(Duration.ofMillis(millis));
  }

  /**
   * Frames by one letter each: P shows the primary face, L it beside a larger one, O another, U an
   * unclear one, and a dot none.
   */
  static List<FrameOutcome> of(int millis, String letters) {
    Bursts burst = every(millis);
    letters.chars().forEach(letter -> burst.add(sighting((char) letter), Map.of()));
    return burst.frames();
  }

  private static Sighting sighting(char letter) {
    return switch (letter) {
      case 'P' -> Sighting.PRIMARY;
      case 'L' -> Sighting.BESIDE_A_LARGER_FACE;
      case 'O' -> Sighting.ANOTHER_FACE;
      case 'U' -> Sighting.UNCLEAR;
      case '.' -> Sighting.NO_FACE;
      default -> throw new IllegalArgumentException("no frame is called " + letter);
    };
  }

  /** One more frame of the primary face with these native scores and the policy's findings. */
  Bursts add(Map<Component, Double> scores, Reason... reasons) {
    return add(Sighting.PRIMARY, scores, reasons);
  }

  Bursts add(Sighting sighting, Map<Component, Double> scores, Reason... reasons) {
    List<Face> faces =
        switch (sighting) {
          case NO_FACE -> List.of();
          case BESIDE_A_LARGER_FACE -> List.of(FACE, FACE);
          case PRIMARY, ANOTHER_FACE, UNCLEAR -> List.of(FACE);
        };
    frames.add(
        FrameOutcome.of(
            frames.size(),
            interval.multipliedBy(frames.size()),
            sighting,
            SampleExaminations.result(faces, scores, reasons)));
    return this;
  }

  /** Openings of the eyes. */
  static Map<Component, Double> eyes(double left, double right) {
    return Map.of(Component.LEFT_EYE_OPEN, left, Component.RIGHT_EYE_OPEN, right);
  }

  /** Unified quality and liveness. */
  static Map<Component, Double> scores(double quality, double liveness) {
    Map<Component, Double> scores = new EnumMap<>(Component.class);
    scores.put(Component.UNIFIED_QUALITY_SCORE, quality);
    scores.put(Component.PRESENTATION_ATTACK_DETECTION, liveness);
    return scores;
  }

  List<FrameOutcome> frames() {
    return List.copyOf(frames);
  }
}
