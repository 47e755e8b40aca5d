package dev.facecheck.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import dev.facecheck.measure.Measurements;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every limit by itself: a new constant is tested by being there. */
class LimitTest {

  @ParameterizedTest
  @EnumSource
  void acceptsAtLimitAndOnItsGoodSide(Limit limit) {
    assertEquals(Optional.empty(), judge(limit, threshold(limit)));
    assertEquals(Optional.empty(), judge(limit, threshold(limit) + good(limit)));
  }

  @ParameterizedTest
  @EnumSource
  void rejectsBeyondLimit(Limit limit) {
    double observed = threshold(limit) - good(limit);

    assertEquals(
        Optional.of(finding(limit, limit.reason(), OptionalDouble.of(observed))),
        judge(limit, observed));
  }

  @ParameterizedTest
  @EnumSource
  void rejectsFailureToAssess(Limit limit) {
    Finding expected = finding(limit, limit.unassessed(), OptionalDouble.empty());

    assertEquals(
        Optional.of(expected), judge(limit, new FailureToAssess(limit.component(), "no eyes")));
    assertEquals(
        Optional.of(expected),
        new LimitRule(limit, threshold(limit)).judge(new Measurements(List.of())));
  }

  @ParameterizedTest
  @EnumSource
  void asksForMoreDistanceWhereThatWouldHelp(Limit limit) {
    assertEquals(
        Optional.of(finding(limit, Reason.FACE_TOO_CLOSE, OptionalDouble.empty())),
        judge(limit, new FailureToAssess(limit.component(), "too little around it", true)));
  }

  @ParameterizedTest
  @EnumSource
  void standsForItsOwnReasonOrLowQualityWhenUnassessed(Limit limit) {
    assertTrue(
        limit.unassessed() == limit.reason() || limit.unassessed() == Reason.LOW_QUALITY,
        limit.key());
  }

  @ParameterizedTest
  @EnumSource
  void namesItsUnit(Limit limit) {
    assertTrue(limit.key().endsWith("-" + limit.scale().unit()), limit.key());
    assertTrue(
        limit.scale() == Scale.VALUE || limit.scale().unit().equals(limit.component().unit()),
        limit.key());
    assertEquals(Optional.of(limit), Limit.ofKey(limit.key()));
  }

  @ParameterizedTest
  @EnumSource
  void namesItsBound(Limit limit) {
    String beginning =
        switch (limit.bound()) {
          case AT_LEAST -> "min-";
          case AT_MOST, MAGNITUDE_AT_MOST -> "max-";
        };

    assertTrue(limit.key().startsWith(beginning), limit.key());
  }

  @ParameterizedTest
  @EnumSource
  void takesNoNumberOutsideItsScale(Limit limit) {
    double lowest = limit.scale().lowest();
    double highest = limit.scale().highest();

    assertEquals(lowest, new LimitRule(limit, lowest).value());
    assertEquals(highest, new LimitRule(limit, highest).value());
    for (double odd : List.of(lowest - 0.01, highest + 0.01, Double.NaN)) {
      assertThrows(IllegalArgumentException.class, () -> new LimitRule(limit, odd));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ANY, names = "MAX_(YAW|PITCH|ROLL)_DEGREES")
  void rejectsAnglesToEitherSide(Limit limit) {
    assertEquals(Optional.empty(), judge(limit, -threshold(limit)));
    assertTrue(judge(limit, -threshold(limit) - 1e-6).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void keepsNoLimitWithOddNumbers(Bound bound) {
    assertEquals(false, bound.allows(Double.NaN, 1));
    assertEquals(false, bound.allows(1, Double.NaN));
  }

  @Test
  void followsPrecedence() {
    List<Reason> reasons = Arrays.stream(Limit.values()).map(Limit::reason).toList();

    assertEquals(reasons.stream().sorted().toList(), reasons);
  }

  @Test
  void yieldsLowQualityWhereOwnReasonWouldAccuse() {
    Map<Reason, Reason> unassessed = new EnumMap<>(Reason.class);
    Arrays.stream(Limit.values()).forEach(each -> unassessed.put(each.reason(), each.unassessed()));

    assertEquals(Reason.BAD_HEAD_POSE, unassessed.get(Reason.BAD_HEAD_POSE));
    assertEquals(Reason.FACE_CROPPED, unassessed.get(Reason.FACE_CROPPED));
    for (Reason reason :
        List.of(Reason.FACE_BLURRED, Reason.TOO_DARK, Reason.EYES_CLOSED, Reason.LIVENESS_FAILED)) {
      assertEquals(Reason.LOW_QUALITY, unassessed.get(reason));
    }
  }

  /** The middle of the scale, whole so that it can be a component value. */
  private static double threshold(Limit limit) {
    return limit.scale() == Scale.RATIO || limit.scale() == Scale.SCORE
        ? 0.5
        : Math.floor((limit.scale().lowest() + limit.scale().highest()) / 2);
  }

  /** The smallest step towards the side that passes. */
  private static double good(Limit limit) {
    double step = limit.scale() == Scale.VALUE ? 1 : 1e-6;
    return switch (limit.bound()) {
      case AT_LEAST -> step;
      case AT_MOST, MAGNITUDE_AT_MOST -> -step;
    };
  }

  /** Judges a component whose number on the other scale would have the opposite outcome. */
  private static Optional<Finding> judge(Limit limit, double observed) {
    boolean kept = limit.bound().allows(observed, threshold(limit));
    boolean goodIsHigh = limit.bound() == Bound.AT_LEAST;
    return limit.scale() == Scale.VALUE
        ? judge(limit, new Assessed(limit.component(), kept ? -1e9 : 1e9, (int) observed))
        : judge(limit, new Assessed(limit.component(), observed, kept == goodIsHigh ? 0 : 100));
  }

  private static Optional<Finding> judge(Limit limit, Measurement measurement) {
    return new LimitRule(limit, threshold(limit)).judge(new Measurements(List.of(measurement)));
  }

  private static Finding finding(Limit limit, Reason reason, OptionalDouble observed) {
    return new Finding(
        reason, limit.component(), observed, limit.bound(), threshold(limit), limit.scale().unit());
  }
}
