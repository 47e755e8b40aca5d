package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.synthetic.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedQualityTest {

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void goodPortraitsScoreHigh(String file) {
    assertTrue(score(Shot.portrait(file)) > 0.9);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void fallsBelowTheMiddleAsADefectGrows(String name, DoubleFunction<UnaryOperator<Picture>> by) {
    Shot portrait = Shot.portrait("astronaut.png");
    double before = score(portrait);
    for (double strength : new double[] {1, 2, 4}) {
      double score = score(portrait.with(by.apply(strength)));
      assertTrue(score < before, name + " " + strength + ": " + score + " after " + before);
      before = score;
    }
    assertTrue(before < 0.5, name + ": " + before);
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        defect("blur", s -> p -> p.blur(s)),
        defect("noise", s -> p -> p.noise(35 * s, 1)),
        defect("light", s -> p -> p.gain(1.2 + 1.2 * s)),
        defect("compression", s -> p -> p.jpeg((int) (20 / s))));
  }

  private static Arguments defect(String name, DoubleFunction<UnaryOperator<Picture>> by) {
    return Arguments.of(name, by);
  }

  @Test
  void isALogisticFunctionOfLengthAndValues() {
    Map<Component, Measurement> measured = measured(2.4, 50, 100);
    double evidence = 3.5 * 2.4 + 1.8 * 0.5 + 2 - 11.8;
    assertEquals(1 / (1 + Math.exp(-evidence)), score(measured), 1e-9);
    put(measured, Component.COMPRESSION_ARTEFACTS, 1, 30);
    assertEquals((1 - 0.6 * 0.7) / (1 + Math.exp(-evidence)), score(measured), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(names = {"RECOGNISABILITY", "SHARPNESS", "OVER_EXPOSURE_PREVENTION"})
  void failsToAssessWithoutARequiredComponent(Component missing) {
    Map<Component, Measurement> measured = measured(3.5, 100, 100);
    measured.remove(missing);
    Measurement unified = UnifiedQuality.of(new Measurements(measured.values()));
    String why = assertInstanceOf(Measurement.FailureToAssess.class, unified).why();
    assertTrue(why.contains(missing.id()), why);
  }

  private static Map<Component, Measurement> measured(double length, int sharpness, int exposure) {
    Map<Component, Measurement> measured = new EnumMap<>(Component.class);
    put(measured, Component.RECOGNISABILITY, length, 50);
    put(measured, Component.SHARPNESS, 0.3, sharpness);
    put(measured, Component.OVER_EXPOSURE_PREVENTION, 0, exposure);
    return measured;
  }

  private static void put(
      Map<Component, Measurement> measured, Component component, double nativeScore, int value) {
    measured.put(component, new Measurement.Assessed(component, nativeScore, value));
  }

  private static double score(Map<Component, Measurement> measured) {
    Measurement unified = UnifiedQuality.of(new Measurements(List.copyOf(measured.values())));
    return assertInstanceOf(Measurement.Assessed.class, unified).nativeScore();
  }

  private static double score(Shot shot) {
    Measurement measurement = shot.assess().of(Component.UNIFIED_QUALITY_SCORE);
    return assertInstanceOf(Measurement.Assessed.class, measurement).nativeScore();
  }
}
