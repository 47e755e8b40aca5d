package dev.facecheck.policy;

import static dev.facecheck.measure.Component.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which findings remain when things cover the face, with and without a rule against the thing. */
class JudgementOrderTest {
  private static final EnumMap<Component, Double> CLEAR =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(SUNGLASSES_PRESENCE, 0.1),
              Map.entry(MASK_PRESENCE, 0.1),
              Map.entry(MASK_MISPLACEMENT, 0.0),
              Map.entry(MOUTH_OCCLUSION_PREVENTION, 0.1),
              Map.entry(FACE_OCCLUSION_PREVENTION, 0.1),
              Map.entry(LEFT_EYE_VISIBLE, 0.1),
              Map.entry(RIGHT_EYE_VISIBLE, 0.1),
              Map.entry(SPECULARITY, 0.0),
              Map.entry(LEFT_EYE_OPEN, 0.3),
              Map.entry(RIGHT_EYE_OPEN, 0.3),
              Map.entry(PRESENTATION_ATTACK_DETECTION, 0.9)));

  private static final Map<Limit, Double> LIMITS =
      Map.ofEntries(
          Map.entry(Limit.MAX_SPECULARITY_RATIO, 0.5),
          Map.entry(Limit.MAX_SUNGLASSES_PRESENCE_PROBABILITY, 0.5),
          Map.entry(Limit.MAX_MASK_PRESENCE_PROBABILITY, 0.5),
          Map.entry(Limit.MAX_MASK_MISPLACEMENT_PROBABILITY, 0.5),
          Map.entry(Limit.MAX_MOUTH_OCCLUSION_PROBABILITY, 0.5),
          Map.entry(Limit.MAX_FACE_OCCLUSION_PROBABILITY, 0.5),
          Map.entry(Limit.MAX_LEFT_EYE_OCCLUSION_PROBABILITY, 0.5),
          Map.entry(Limit.MAX_RIGHT_EYE_OCCLUSION_PROBABILITY, 0.5),
          Map.entry(Limit.MIN_LEFT_EYE_OPEN_RATIO, 0.2),
          Map.entry(Limit.MIN_RIGHT_EYE_OPEN_RATIO, 0.2),
          Map.entry(Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE, 0.5));

  @ParameterizedTest
  @CsvSource({
    // what differs from a clear face -> findings of a policy with every rule
    "'', ''",
    "MASK_PRESENCE=0.9, MASK_WORN",
    "MASK_PRESENCE=0.9 MOUTH_OCCLUSION_PREVENTION=1 FACE_OCCLUSION_PREVENTION=1, MASK_WORN",
    "MASK_PRESENCE=0.9 MASK_MISPLACEMENT=0.8, MASK_MISPLACED",
    "MASK_PRESENCE=0.9 PRESENTATION_ATTACK_DETECTION=0.1, MASK_WORN",
    "MASK_PRESENCE=0.9 SPECULARITY=0.9, MASK_WORN",
    "SPECULARITY=0.9 FACE_OCCLUSION_PREVENTION=0.9, SPECULARITY FACE_OCCLUDED",
    "MASK_PRESENCE=0.9 LEFT_EYE_OPEN=0, MASK_WORN EYES_CLOSED",
    "MOUTH_OCCLUSION_PREVENTION=0.9, MOUTH_OCCLUDED",
    "MOUTH_OCCLUSION_PREVENTION=0.9 FACE_OCCLUSION_PREVENTION=0.9, MOUTH_OCCLUDED FACE_OCCLUDED",
    "FACE_OCCLUSION_PREVENTION=0.9 PRESENTATION_ATTACK_DETECTION=0.1, FACE_OCCLUDED LIVENESS_FAILED",
    "SUNGLASSES_PRESENCE=0.9 LEFT_EYE_OPEN=0 RIGHT_EYE_OPEN=0, SUNGLASSES",
    "SUNGLASSES_PRESENCE=0.9 LEFT_EYE_VISIBLE=0.9 RIGHT_EYE_VISIBLE=1, SUNGLASSES",
    "SUNGLASSES_PRESENCE=0.9 PRESENTATION_ATTACK_DETECTION=0.1, SUNGLASSES LIVENESS_FAILED",
    "LEFT_EYE_VISIBLE=0.9 LEFT_EYE_OPEN=0, EYES_OCCLUDED",
    "LEFT_EYE_VISIBLE=0.9 RIGHT_EYE_OPEN=0, EYES_CLOSED EYES_OCCLUDED",
    "PRESENTATION_ATTACK_DETECTION=0.1, LIVENESS_FAILED",
  })
  void findsTheCauseAndNotWhatFollowsFromIt(String changes, String expected) {
    assertEquals(expected, reasons(Policy.of("test", LIMITS, Eyes.BOTH), changes));
  }

  @ParameterizedTest
  @CsvSource({
    // a policy without rules against covers never passes what the covers hide
    "MASK_PRESENCE=0.9, MIN_PRESENTATION_ATTACK_DETECTION_SCORE, LOW_QUALITY",
    "MASK_PRESENCE=0.4, MIN_PRESENTATION_ATTACK_DETECTION_SCORE, ''",
    "SUNGLASSES_PRESENCE=0.9, MIN_LEFT_EYE_OPEN_RATIO, LOW_QUALITY",
    "RIGHT_EYE_VISIBLE=0.9, MIN_RIGHT_EYE_OPEN_RATIO, LOW_QUALITY",
    "RIGHT_EYE_VISIBLE=0.9, MIN_LEFT_EYE_OPEN_RATIO, ''",
    "MASK_PRESENCE=0.9 MOUTH_OCCLUSION_PREVENTION=1, MAX_MOUTH_OCCLUSION_PROBABILITY, MOUTH_OCCLUDED",
    "MASK_PRESENCE=0.9 FACE_OCCLUSION_PREVENTION=1, MAX_FACE_OCCLUSION_PROBABILITY, FACE_OCCLUDED",
  })
  void neverPassesWhatIsHidden(String changes, Limit limit, String expected) {
    Policy policy = Policy.of("test", Map.of(limit, LIMITS.get(limit)), Eyes.BOTH);
    assertEquals(expected, reasons(policy, changes));
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT_EYE_VISIBLE=0.9 LEFT_EYE_OPEN=0, ''",
    "RIGHT_EYE_VISIBLE=0.9, ''",
    "LEFT_EYE_VISIBLE=0.9 RIGHT_EYE_VISIBLE=0.8, EYES_OCCLUDED",
    "LEFT_EYE_VISIBLE=0.9 RIGHT_EYE_OPEN=0.1, EYES_CLOSED",
  })
  void letsOneVisibleOpenEyeSufficeWhereThePolicySaysSo(String changes, String expected) {
    assertEquals(expected, reasons(Policy.of("test", LIMITS, Eyes.ONE), changes));
  }

  @Test
  void namesTheEyeThatIsLessCoveredWhenBothAre() {
    Verdict verdict =
        Policy.of("test", LIMITS, Eyes.ONE)
            .judge(measured("LEFT_EYE_VISIBLE=0.9 RIGHT_EYE_VISIBLE=0.8"));
    assertEquals(RIGHT_EYE_VISIBLE, verdict.findings().get(0).component());
  }

  private static String reasons(Policy policy, String changes) {
    return policy.judge(measured(changes)).findings().stream()
        .map(finding -> finding.reason().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Measurements measured(String changes) {
    EnumMap<Component, Double> scores = new EnumMap<>(CLEAR);
    for (String change : changes.isEmpty() ? new String[0] : changes.split(" ", -1)) {
      String[] parts = change.split("=", 2);
      scores.put(Component.valueOf(parts[0]), Double.parseDouble(parts[1]));
    }
    List<Measurement> all = new ArrayList<>();
    all.add(new Assessed(SINGLE_FACE_PRESENT, 1, 100));
    scores.forEach((component, score) -> all.add(new Assessed(component, score, 50)));

    return new Measurements(all);
  }
}
