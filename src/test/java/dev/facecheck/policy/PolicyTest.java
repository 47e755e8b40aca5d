package dev.facecheck.policy;

import static dev.facecheck.measure.Component.LEFT_EYE_OPEN;
import static dev.facecheck.measure.Component.PRESENTATION_ATTACK_DETECTION;
import static dev.facecheck.measure.Component.RIGHT_EYE_OPEN;
import static dev.facecheck.measure.Component.SINGLE_FACE_PRESENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import dev.facecheck.measure.Measurements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  /** What hides other things, which then are not judged: see CausesTest. */
  private static final Set<Limit> COVERS =
      EnumSet.of(
          Limit.MAX_SUNGLASSES_PRESENCE_PROBABILITY,
          Limit.MAX_MASK_PRESENCE_PROBABILITY,
          Limit.MAX_MASK_MISPLACEMENT_PROBABILITY,
          Limit.MAX_LEFT_EYE_OCCLUSION_PROBABILITY,
          Limit.MAX_RIGHT_EYE_OCCLUSION_PROBABILITY);

  private static final Map<Limit, Double> TWO_EYES =
      Map.of(Limit.MIN_LEFT_EYE_OPEN_RATIO, 0.2, Limit.MIN_RIGHT_EYE_OPEN_RATIO, 0.2);
  private static final Policy POSE_AND_PAD =
      Policy.of(
          "test",
          Map.of(
              Limit.MAX_YAW_DEGREES, 20.0,
              Limit.MIN_UNIFIED_QUALITY_SCORE, 0.5,
              Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE, 0.5),
          Eyes.BOTH);

  @Test
  void acceptsWhenEveryLimitIsKept() {
    Verdict verdict =
        POSE_AND_PAD.judge(
            with(
                new Assessed(Component.HEAD_POSE_YAW, -20, 50),
                new Assessed(Component.UNIFIED_QUALITY_SCORE, 0.5, 50),
                new Assessed(PRESENTATION_ATTACK_DETECTION, 0.5, 50)));

    assertEquals(new Verdict.Accepted(), verdict);
    assertEquals(Reason.SUCCESS, verdict.reason());
    assertEquals(List.of(), verdict.findings());
  }

  @Test
  void reportsMissingFaceAlone() {
    Verdict verdict =
        everyLimit().judge(new Measurements(List.of(new Assessed(SINGLE_FACE_PRESENT, 0, 0))));

    assertEquals(
        List.of(
            new Finding(
                Reason.FACE_NOT_FOUND,
                SINGLE_FACE_PRESENT,
                OptionalDouble.of(0),
                Bound.AT_LEAST,
                1,
                "faces")),
        verdict.findings());
  }

  @Test
  void reportsMissingFaceWhenFacesCouldNotBeCounted() {
    Verdict verdict = everyLimit().judge(new Measurements(List.of()));

    assertEquals(Reason.FACE_NOT_FOUND, verdict.reason());
    assertEquals(1, verdict.findings().size());
    assertEquals(OptionalDouble.empty(), verdict.findings().get(0).observed());
  }

  @Test
  void reportsFindingsOfLargestFaceBehindTooManyFaces() {
    Policy policy =
        Policy.of("test", Map.of(Limit.MAX_YAW_DEGREES, 20.0, Limit.MAX_FACES, 1.0), Eyes.BOTH);

    Verdict verdict =
        policy.judge(
            new Measurements(
                List.of(
                    new Assessed(SINGLE_FACE_PRESENT, 2, 0),
                    new Assessed(Component.HEAD_POSE_YAW, 21, 0))));

    assertEquals(List.of(Reason.TOO_MANY_FACES, Reason.BAD_HEAD_POSE), reasons(verdict));
  }

  @Test
  void sortsEveryFindingByPrecedence() {
    List<Measurement> broken = new ArrayList<>();
    broken.add(new Assessed(SINGLE_FACE_PRESENT, 101, 0));
    Arrays.stream(Limit.values())
        .filter(limit -> limit != Limit.MAX_FACES && limit != Limit.MIN_LUMINANCE_MEAN_RATIO)
        .forEach(
            limit ->
                broken.add(
                    COVERS.contains(limit)
                        ? new Assessed(limit.component(), 0, 100)
                        : SampleLimits.broken(limit)));

    Verdict verdict = everyLimit().judge(new Measurements(broken));

    List<Reason> expected =
        Arrays.stream(Limit.values())
            .filter(limit -> limit != Limit.MIN_LUMINANCE_MEAN_RATIO && !COVERS.contains(limit))
            .filter(limit -> limit != Limit.MIN_UNIFIED_QUALITY_SCORE)
            .map(Limit::reason)
            .toList();
    assertEquals(expected, reasons(verdict));
    assertEquals(Reason.TOO_MANY_FACES, verdict.reason());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MAX_FACES") // Counted before anything else.
  void neverAcceptsWhatNothingMeasured(Limit limit) {
    Policy policy = Policy.of("test", Map.of(limit, limit.scale().highest()), Eyes.BOTH);

    Verdict verdict = policy.judge(with());

    assertEquals(List.of(limit.unassessed()), reasons(verdict));
  }

  @Test
  void doesNotCheckAbsentLimits() {
    Policy policy = Policy.of("test", Map.of(Limit.MAX_FACES, 1.0), Eyes.BOTH);

    Verdict verdict = policy.judge(with(new Assessed(Component.HEAD_POSE_YAW, 90, 0)));

    assertEquals(new Verdict.Accepted(), verdict);
  }

  @ParameterizedTest
  @CsvSource({
    // left, right -> findings of a policy for both eyes, of one for one eye
    "0.3, 0.3, '', ''",
    "0.3, 0.1, RIGHT_EYE_OPEN, ''",
    "0.1, 0.3, LEFT_EYE_OPEN, ''",
    "0.3, , RIGHT_EYE_OPEN, ''",
    "0.1, 0.15, LEFT_EYE_OPEN RIGHT_EYE_OPEN, RIGHT_EYE_OPEN",
    "0.15, 0.1, LEFT_EYE_OPEN RIGHT_EYE_OPEN, LEFT_EYE_OPEN",
    "0.1, 0.1, LEFT_EYE_OPEN RIGHT_EYE_OPEN, LEFT_EYE_OPEN",
    ", 0.1, LEFT_EYE_OPEN RIGHT_EYE_OPEN, RIGHT_EYE_OPEN",
    ", , LEFT_EYE_OPEN RIGHT_EYE_OPEN, LEFT_EYE_OPEN",
  })
  void letsOneOpenEyeSufficeWhereThePolicySaysSo(
      Double left, Double right, String both, String one) {
    Measurements measurements = with(eye(LEFT_EYE_OPEN, left), eye(RIGHT_EYE_OPEN, right));

    assertEquals(both, components(Policy.of("test", TWO_EYES, Eyes.BOTH).judge(measurements)));
    assertEquals(one, components(Policy.of("test", TWO_EYES, Eyes.ONE).judge(measurements)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ANY,
      names = {".*_EYE_OPEN_RATIO", ".*_EYE_OCCLUSION_PROBABILITY"})
  void refusesOneEyeWithLimitForOnlyOne(Limit limit) {
    Map<Limit, Double> limits = Map.of(limit, 0.2);

    assertThrows(IllegalArgumentException.class, () -> Policy.of("test", limits, Eyes.ONE));
    assertEquals(
        List.of(new Rule(List.of(new LimitRule(limit, 0.2)))),
        Policy.of("test", limits, Eyes.BOTH).rules());
  }

  @Test
  void needsOneEyeOnlyWhereEyesHaveLimits() {
    Map<Limit, Double> others = Map.of(Limit.MAX_FACES, 1.0);

    assertEquals(Eyes.ONE, Policy.of("test", TWO_EYES, Eyes.ONE).eyes());
    assertEquals(Eyes.BOTH, Policy.of("test", TWO_EYES, Eyes.BOTH).eyes());
    assertEquals(Eyes.BOTH, Policy.of("test", others, Eyes.ONE).eyes());
  }

  @Test
  void listsItsLimitsInOrder() {
    Policy policy = Policy.of("test", TWO_EYES, Eyes.ONE);

    assertEquals(
        List.of(
            new LimitRule(Limit.MIN_LEFT_EYE_OPEN_RATIO, 0.2),
            new LimitRule(Limit.MIN_RIGHT_EYE_OPEN_RATIO, 0.2)),
        policy.rules().get(0).limits());
    assertEquals(
        Arrays.asList(Limit.values()),
        everyLimit().rules().stream().map(rule -> rule.limits().get(0).limit()).toList());
  }

  @Test
  void refusesPolicyWithoutLimits() {
    assertThrows(IllegalArgumentException.class, () -> Policy.of("test", Map.of(), Eyes.BOTH));
  }

  @Test
  void givesSameVersionToSameLimits() {
    Map<Limit, Double> copy = new EnumMap<>(TWO_EYES);

    assertEquals(version(TWO_EYES, Eyes.BOTH), version(copy, Eyes.BOTH));
    assertEquals(12, version(copy, Eyes.BOTH).length());
    assertEquals(
        "min-left-eye-open-ratio=0.2\nmin-right-eye-open-ratio=0.2\neyes=both\n",
        PolicyVersion.canonical(TWO_EYES, Eyes.BOTH));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2000001, 0.1, 1})
  void givesOtherVersionToOtherLimits(double left) {
    Map<Limit, Double> changed = new EnumMap<>(TWO_EYES);
    changed.put(Limit.MIN_LEFT_EYE_OPEN_RATIO, left);

    assertNotEquals(version(TWO_EYES, Eyes.BOTH), version(changed, Eyes.BOTH));
    assertNotEquals(version(TWO_EYES, Eyes.BOTH), version(TWO_EYES, Eyes.ONE));
  }

  private static String version(Map<Limit, Double> limits, Eyes eyes) {
    return Policy.of("test", limits, eyes).version();
  }

  private static Measurement eye(Component component, Double openness) {
    return openness == null
        ? new FailureToAssess(component, "covered")
        : new Assessed(component, openness, 50);
  }

  private static Measurements with(Measurement... measurements) {
    List<Measurement> all = new ArrayList<>(List.of(measurements));
    all.add(new Assessed(SINGLE_FACE_PRESENT, 1, 100));
    return new Measurements(all);
  }

  /** A policy of all limits, each in the middle of its scale. */
  private static Policy everyLimit() {
    EnumMap<Limit, Double> limits = new EnumMap<>(Limit.class);
    Arrays.stream(Limit.values()).forEach(limit -> limits.put(limit, SampleLimits.middle(limit)));
    return Policy.of("test", limits, Eyes.BOTH);
  }

  private static List<Reason> reasons(Verdict verdict) {
    return verdict.findings().stream().map(Finding::reason).toList();
  }

  private static String components(Verdict verdict) {
    return String.join(
        " ", verdict.findings().stream().map(finding -> finding.component().name()).toList());
  }
}
