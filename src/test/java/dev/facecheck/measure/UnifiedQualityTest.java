package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedQualityTest {

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void goodPortraitsScoreHigh(String file) {
    assertTrue(score(Shot.portrait(file)) > 0.7);
  }

  @ParameterizedTest
  @MethodSource("severeDefects")
  void oneSevereDefectPullsItBelowTheMiddle(String name, UnaryOperator<Picture> defect) {
    assertTrue(score(Shot.portrait("grace-hopper.jpg").with(defect)) < 0.5, name);
  }

  static Stream<Arguments> severeDefects() {
    return Stream.of(
        defect("blur", p -> p.blur(4)),
        defect("motion", p -> p.motion(19, 0)),
        defect("dark", p -> p.gain(0.12)),
        defect("light", p -> p.gain(4)),
        defect("side light", p -> p.sideLight(190, 350, 7)),
        defect("compression", p -> p.jpeg(10)));
  }

  private static Arguments defect(String name, UnaryOperator<Picture> defect) {
    return Arguments.of(name, defect);
  }

  @Test
  void isTheRootOfWorstTimesMean() {
    Measurement unified = UnifiedQuality.of(required(80, 20));
    double mean = (7 * 80 + 20) / 8.0;
    double score = assertInstanceOf(Measurement.Assessed.class, unified).nativeScore();
    assertEquals(Math.sqrt(20 * mean) / 100, score, 1e-9);
  }

  @Test
  void failsToAssessWithoutARequiredComponent() {
    Measurement unified = UnifiedQuality.of(new Measurements(List.of()));
    assertInstanceOf(Measurement.FailureToAssess.class, unified);
  }

  private static Measurements required(int value, int sharpness) {
    return new Measurements(
        Stream.of(
                Component.FACE_SIZE,
                Component.FACE_INSIDE_IMAGE,
                Component.SHARPNESS,
                Component.MOTION_BLUR,
                Component.UNDER_EXPOSURE,
                Component.OVER_EXPOSURE,
                Component.LUMINANCE_MEAN,
                Component.DYNAMIC_RANGE)
            .<Measurement>map(
                component ->
                    new Measurement.Assessed(
                        component, 0, component == Component.SHARPNESS ? sharpness : value))
            .toList());
  }

  private static double score(Shot shot) {
    Measurement measurement = shot.assess().of(Component.UNIFIED_QUALITY_SCORE);
    return assertInstanceOf(Measurement.Assessed.class, measurement).nativeScore();
  }
}
