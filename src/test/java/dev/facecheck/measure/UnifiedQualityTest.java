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
  @MethodSource("defectsWithAReason")
  void oneSevereDefectThatHasAReasonLeavesTheWordToIt(String name, UnaryOperator<Picture> defect) {
    double score = score(Shot.portrait("grace-hopper.jpg").with(defect));
    assertTrue(score > 0.5 && score < 0.75, name + ": " + score);
  }

  static Stream<Arguments> defectsWithAReason() {
    return Stream.of(
        defect("blur", p -> p.blur(4)),
        defect("motion", p -> p.motion(19, 0)),
        defect("dark", p -> p.gain(0.12)),
        defect("light", p -> p.gain(4)),
        defect("side light", p -> p.sideLight(190, 350, 7)));
  }

  @ParameterizedTest
  @MethodSource("badAsAWhole")
  void severalDefectsOrOneWithoutAReasonPullItBelowTheMiddle(
      String name, UnaryOperator<Picture> defect) {
    double score = score(Shot.portrait("grace-hopper.jpg").with(defect));
    assertTrue(score < 0.5, name + ": " + score);
  }

  static Stream<Arguments> badAsAWhole() {
    return Stream.of(
        defect("compression", p -> p.jpeg(5)),
        defect("blur and dark", p -> p.blur(4).gain(0.12)),
        defect("motion and side light", p -> p.motion(19, 0).sideLight(190, 350, 7)));
  }

  private static Arguments defect(String name, UnaryOperator<Picture> defect) {
    return Arguments.of(name, defect);
  }

  @Test
  void isTheProductOfWhatTheDefectsLeave() {
    Measurement unified = UnifiedQuality.of(required(80, 20));
    double score = assertInstanceOf(Measurement.Assessed.class, unified).nativeScore();
    assertEquals((1 - 0.4 * 0.2) * (1 - 0.4 * 0.8) * (1 - 0.4 * 0.2), score, 1e-9);
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
                Component.UNDER_EXPOSURE_PREVENTION,
                Component.OVER_EXPOSURE_PREVENTION,
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
