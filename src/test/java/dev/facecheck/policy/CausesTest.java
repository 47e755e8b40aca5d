package dev.facecheck.policy;

import static dev.facecheck.measure.Component.*;
import static dev.facecheck.policy.SampleLimits.broken;
import static dev.facecheck.policy.SampleLimits.middle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import dev.facecheck.measure.Measurements;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which findings remain when things cover the face, and when one finding explains another. */
class CausesTest {
  private static final EnumMap<Component, Double> CLEAR =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(SINGLE_FACE_PRESENT, 1.0),
              Map.entry(HEAD_POSE_YAW, 0.0),
              Map.entry(UNIFIED_QUALITY_SCORE, 0.6),
              Map.entry(SHARPNESS, 80.0),
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
          Map.entry(Limit.MAX_FACES, 1.0),
          Map.entry(Limit.MAX_YAW_DEGREES, 20.0),
          Map.entry(Limit.MIN_UNIFIED_QUALITY_SCORE, 0.5),
          Map.entry(Limit.MIN_SHARPNESS_VALUE, 50.0),
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

  /** Reasons for which a picture is poor as a whole. */
  private static final Set<Reason> POOR =
      EnumSet.of(
          Reason.FACE_BLURRED,
          Reason.TOO_DARK,
          Reason.TOO_LIGHT,
          Reason.UNEVEN_ILLUMINATION,
          Reason.SPECULARITY,
          Reason.SUNGLASSES,
          Reason.EYEGLASSES,
          Reason.MASK_WORN,
          Reason.MASK_MISPLACED,
          Reason.MOUTH_OCCLUDED,
          Reason.FACE_OCCLUDED);

  /** Reasons that take from presentation attack detection what it needs. */
  private static final Set<Reason> EXPLAINS_UNASSESSED_PAD =
      EnumSet.range(Reason.FACE_CROPPED, Reason.SPECULARITY);

  static {
    EXPLAINS_UNASSESSED_PAD.addAll(EnumSet.of(Reason.MASK_WORN, Reason.MASK_MISPLACED));
  }

  /** Components that are measured where a mask is. */
  private static final Set<Component> BEHIND_A_MASK =
      EnumSet.of(
          MOUTH_OCCLUSION_PREVENTION,
          FACE_OCCLUSION_PREVENTION,
          MOUTH_CLOSED,
          SHARPNESS,
          MOTION_BLUR,
          UNDER_EXPOSURE_PREVENTION,
          OVER_EXPOSURE_PREVENTION,
          LUMINANCE_MEAN,
          LUMINANCE_VARIANCE,
          DYNAMIC_RANGE,
          ILLUMINATION_UNIFORMITY,
          SPECULARITY,
          NATURAL_COLOUR);

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
    "LEFT_EYE_OPEN=none, LOW_QUALITY",
    "PRESENTATION_ATTACK_DETECTION=0.1, LIVENESS_FAILED",
    // what presentation attack detection lacked is told where nothing else explains it
    "PRESENTATION_ATTACK_DETECTION=none, LOW_QUALITY",
    "HEAD_POSE_YAW=30 PRESENTATION_ATTACK_DETECTION=none, BAD_HEAD_POSE",
    "HEAD_POSE_YAW=30 PRESENTATION_ATTACK_DETECTION=0.4, BAD_HEAD_POSE LIVENESS_FAILED",
    "UNIFIED_QUALITY_SCORE=0.4 PRESENTATION_ATTACK_DETECTION=none, LOW_QUALITY",
    "UNIFIED_QUALITY_SCORE=0.4 PRESENTATION_ATTACK_DETECTION=0.4, LOW_QUALITY LIVENESS_FAILED",
    "SINGLE_FACE_PRESENT=2 LEFT_EYE_OPEN=0 PRESENTATION_ATTACK_DETECTION=none,"
        + "TOO_MANY_FACES LOW_QUALITY EYES_CLOSED",
    // the unified score is told where nothing else explains it
    "UNIFIED_QUALITY_SCORE=0.4, LOW_QUALITY",
    "UNIFIED_QUALITY_SCORE=none, LOW_QUALITY",
    "UNIFIED_QUALITY_SCORE=0.4 HEAD_POSE_YAW=30, BAD_HEAD_POSE LOW_QUALITY",
    "UNIFIED_QUALITY_SCORE=0.4 SHARPNESS=20, FACE_BLURRED",
    "UNIFIED_QUALITY_SCORE=none SHARPNESS=20, FACE_BLURRED",
    "SHARPNESS=20, FACE_BLURRED",
  })
  void findsTheCauseAndNotWhatFollowsFromIt(String changes, String expected) {
    assertEquals(expected, reasons(Policy.of("test", LIMITS, Eyes.BOTH), changes));
  }

  @ParameterizedTest
  @CsvSource({
    // a policy without rules against covers never passes what the covers hide
    "MASK_PRESENCE=0.6, MIN_PRESENTATION_ATTACK_DETECTION_SCORE, LOW_QUALITY",
    "MASK_PRESENCE=0.5, MIN_PRESENTATION_ATTACK_DETECTION_SCORE, ''",
    "MASK_PRESENCE=none, MIN_PRESENTATION_ATTACK_DETECTION_SCORE, ''",
    "SUNGLASSES_PRESENCE=0.9, MIN_LEFT_EYE_OPEN_RATIO, LOW_QUALITY",
    "SUNGLASSES_PRESENCE=0.9, MIN_RIGHT_EYE_OPEN_RATIO, LOW_QUALITY",
    "LEFT_EYE_VISIBLE=0.9, MIN_LEFT_EYE_OPEN_RATIO, LOW_QUALITY",
    "LEFT_EYE_VISIBLE=0.9, MIN_RIGHT_EYE_OPEN_RATIO, ''",
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

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MIN_PRESENTATION_ATTACK_DETECTION_SCORE")
  void leavesOutUnassessedPadWhereTheReasonExplainsIt(Limit limit) {
    assertEquals(
        !EXPLAINS_UNASSESSED_PAD.contains(limit.reason()),
        remains(
            Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE,
            limit,
            new FailureToAssess(PRESENTATION_ATTACK_DETECTION, "too little context")));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MIN_UNIFIED_QUALITY_SCORE")
  void leavesOutPoorUnifiedQualityWhereTheReasonExplainsIt(Limit limit) {
    assertEquals(
        !POOR.contains(limit.reason()),
        remains(
            Limit.MIN_UNIFIED_QUALITY_SCORE, limit, new Assessed(UNIFIED_QUALITY_SCORE, 0.1, 10)));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "MAX_MASK_.*")
  void leavesOutWhatIsMeasuredOnAMask(Limit limit) {
    boolean explained = BEHIND_A_MASK.contains(limit.component());
    // A mask explains poor quality, and behind it no presentation attack is judged.
    boolean follows =
        limit == Limit.MIN_UNIFIED_QUALITY_SCORE
            || limit == Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE;
    assertEquals(
        !explained && !follows, remains(limit, Limit.MAX_MASK_PRESENCE_PROBABILITY, broken(limit)));
  }

  /** Whether the limit's finding remains beside that of another limit which is broken. */
  private static boolean remains(Limit limit, Limit other, Measurement measurement) {
    EnumMap<Component, Measurement> all = new EnumMap<>(Component.class);
    all.put(SINGLE_FACE_PRESENT, new Assessed(SINGLE_FACE_PRESENT, 1, 100));
    all.put(other.component(), broken(other));
    all.put(limit.component(), measurement);
    return Policy.of("test", Map.of(limit, middle(limit), other, middle(other)), Eyes.BOTH)
        .judge(new Measurements(all.values()))
        .findings()
        .stream()
        .anyMatch(finding -> finding.component() == limit.component());
  }

  private static String reasons(Policy policy, String changes) {
    return policy.judge(measured(changes)).findings().stream()
        .map(finding -> finding.reason().name())
        .collect(Collectors.joining(" "));
  }

  /** A clear face but for some changes; a score serves as the value, too. */
  private static Measurements measured(String changes) {
    EnumMap<Component, Measurement> all = new EnumMap<>(Component.class);
    CLEAR.forEach((component, score) -> all.put(component, assessed(component, score)));
    for (String change : changes.isEmpty() ? new String[0] : changes.split(" ", -1)) {
      String[] parts = change.split("=", 2);
      Component component = Component.valueOf(parts[0]);
      all.put(
          component,
          parts[1].equals("none")
              ? new FailureToAssess(component, "something lacks")
              : assessed(component, Double.parseDouble(parts[1])));
    }
    return new Measurements(all.values());
  }

  private static Measurement assessed(Component component, double score) {
    return new Assessed(component, score, (int) score);
  }
}
