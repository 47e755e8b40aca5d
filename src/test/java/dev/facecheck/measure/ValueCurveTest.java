package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ValueCurveTest {

  @Test
  void curvesPassFiftyAtTheirMiddle() {
    assertEquals(50, ValueCurve.rising(3, 0.5).at(3), 1e-9);
    assertEquals(50, ValueCurve.falling(3, 0.5).at(3), 1e-9);
    assertEquals(50, ValueCurve.between(3, 9, 0.1).at(3), 1e-9);
    assertEquals(50, ValueCurve.between(3, 9, 0.1).at(9), 1e-9);
  }

  @Test
  void curvesRiseAndFall() {
    assertEquals(100 / (1 + Math.exp(-2)), ValueCurve.rising(3, 0.5).at(4), 1e-9);
    assertEquals(100 / (1 + Math.exp(2)), ValueCurve.falling(3, 0.5).at(4), 1e-9);
  }

  @Test
  void valuesAreClippedAndRounded() {
    assertEquals(new Measurement.Assessed(Component.SHARPNESS, 7, 100), assessed(7));
    assertEquals(new Measurement.Assessed(Component.SHARPNESS, -7, 0), assessed(-7));
    assertEquals(new Measurement.Assessed(Component.SHARPNESS, 0.505, 51), assessed(0.505));
  }

  private static Measurement assessed(double score) {
    ValueCurve percent = x -> 100 * x;
    return percent.assessed(Component.SHARPNESS, score);
  }
}
