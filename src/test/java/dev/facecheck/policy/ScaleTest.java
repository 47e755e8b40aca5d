package dev.facecheck.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "FACES, faces, 1, 100",
    "PX, px, 0, 10000",
    "RATIO, ratio, 0, 1",
    "DEGREES, degrees, 0, 90",
    "SCORE, score, 0, 1",
    "PROBABILITY, probability, 0, 1",
    "BITS, bits, 0, 8",
    "VALUE, value, 0, 100",
  })
  void hasUnitAndRange(Scale scale, String unit, double lowest, double highest) {
    assertEquals(unit, scale.unit());
    assertEquals(lowest, scale.lowest());
    assertEquals(highest, scale.highest());
  }

  @ParameterizedTest
  @EnumSource
  void judgesTheNativeScoreOrTheValue(Scale scale) {
    Assessed measurement = new Assessed(Component.SHARPNESS, 0.3, 70);

    assertEquals(scale == Scale.VALUE ? 70 : 0.3, scale.numberOf(measurement));
  }
}
