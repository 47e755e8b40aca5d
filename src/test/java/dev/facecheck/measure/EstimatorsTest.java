package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstimatorsTest {
  /** What others measure: the number of faces, the smaller eye, unified score, networks. */
  private static final Set<Component> OTHERS =
      EnumSet.of(
          Component.SINGLE_FACE_PRESENT,
          Component.RECOGNISABILITY,
          Component.UNIFIED_QUALITY_SCORE,
          Component.EYEWEAR_PRESENCE,
          Component.SUNGLASSES_PRESENCE,
          Component.MASK_PRESENCE,
          Component.MASK_MISPLACEMENT,
          Component.LEFT_EYE_VISIBLE,
          Component.RIGHT_EYE_VISIBLE,
          Component.MOUTH_OCCLUSION_PREVENTION,
          Component.FACE_OCCLUSION_PREVENTION,
          Component.NO_HEAD_COVERINGS,
          Component.EYES_VISIBLE,
          Component.LEFT_EYE_OPEN,
          Component.RIGHT_EYE_OPEN,
          Component.EYES_OPEN,
          Component.PRESENTATION_ATTACK_DETECTION,
          Component.COMPARISON_CONFIDENCE,
          Component.FACE_CONTINUITY,
          Component.BLINKS,
          Component.CAPTURE_TIME);

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void assessEveryComponentOnAGoodPicture(Shot shot) {
    Measurements measurements = shot.assess();
    for (Component component : EnumSet.complementOf(EnumSet.copyOf(OTHERS))) {
      assertInstanceOf(Measurement.Assessed.class, measurements.of(component));
    }
  }

  @Test
  void measureEachComponentOnceHoweverBadTheFace() {
    Shot tiny = Shot.synthetic(SyntheticFace.at(-300, 160, 2).withPose(Optional.empty()));
    Set<Component> seen = EnumSet.noneOf(Component.class);
    for (Estimator estimator : Estimators.all()) {
      for (Measurement measurement : estimator.estimate(tiny.subject())) {
        assertTrue(seen.add(measurement.component()));
      }
    }
    assertEquals(EnumSet.complementOf(EnumSet.copyOf(OTHERS)), seen);
  }

  @Test
  void withoutAFaceOnlyTheirNumberIsKnown() {
    Measurements none = new Assessment(Estimators.all()).assess(0, Optional.empty());
    assertEquals(
        List.of(new Measurement.Assessed(Component.SINGLE_FACE_PRESENT, 0, 0)),
        List.copyOf(none.all()));
  }
}
