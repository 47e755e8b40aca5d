package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExposureTest {
  private final UnderExposurePrevention under = new UnderExposurePrevention();
  private final OverExposurePrevention over = new OverExposurePrevention();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithDarknessAndWithLight(Shot shot) {
    assertRises(shot, under, Component.UNDER_EXPOSURE_PREVENTION, 0.2, 0.15, 0.12);
    assertRises(shot, over, Component.OVER_EXPOSURE_PREVENTION, 1.8, 2.5, 4);
  }

  private static void assertRises(
      Shot shot, Estimator estimator, Component component, double a, double b, double c) {
    shot.assertRises(estimator, component, p -> p.gain(a), p -> p.gain(b), p -> p.gain(c));
  }

  @Test
  void sharesReachOneOnBlackAndWhite() {
    assertEquals(
        1, Shot.synthetic().with(p -> p.gain(0)).score(under, Component.UNDER_EXPOSURE_PREVENTION));
    assertEquals(
        1, Shot.synthetic().with(p -> p.gain(99)).score(over, Component.OVER_EXPOSURE_PREVENTION));
  }

  @Test
  void countsTheLimitsOfTheStandardThemselves() {
    assertEquals(1, uniform(25).score(under, Component.UNDER_EXPOSURE_PREVENTION));
    assertEquals(0, uniform(26).score(under, Component.UNDER_EXPOSURE_PREVENTION));
    assertEquals(1, uniform(247).score(over, Component.OVER_EXPOSURE_PREVENTION));
    assertEquals(0, uniform(246).score(over, Component.OVER_EXPOSURE_PREVENTION));
  }

  private static Shot uniform(int grey) {
    return Shot.synthetic().with(p -> Picture.paint(p.width(), p.height(), (x, y, c) -> grey));
  }

  @Test
  void failsToAssessFaceOutsideThePicture() {
    Shot outside = Shot.synthetic(SyntheticFace.at(340, 160, 200));
    assertInstanceOf(
        Measurement.FailureToAssess.class,
        outside.measure(under, Component.UNDER_EXPOSURE_PREVENTION));
    assertInstanceOf(
        Measurement.FailureToAssess.class,
        outside.measure(over, Component.OVER_EXPOSURE_PREVENTION));
  }
}
