package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LuminanceTest {
  private final Luminance luminance = new Luminance();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void meanFollowsTheLight(Shot shot) {
    shot.assertFalls(
        luminance, Component.LUMINANCE_MEAN, p -> p.gain(0.7), p -> p.gain(0.4), p -> p.gain(0.1));
    shot.assertRises(
        luminance, Component.LUMINANCE_MEAN, p -> p.gain(1.5), p -> p.gain(2), p -> p.gain(3));
  }

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void varianceFallsWithContrast(Shot shot) {
    shot.assertFalls(luminance, Component.LUMINANCE_VARIANCE, p -> p.gain(0.7), p -> p.gain(0.4));
  }

  @Test
  void meanOfUniformGreyIsItsShareOfWhite() {
    Shot grey = Shot.synthetic().with(p -> Picture.paint(p.width(), p.height(), (x, y, c) -> 102));
    assertEquals(0.4, grey.score(luminance, Component.LUMINANCE_MEAN), 1e-9);
    assertEquals(0, grey.score(luminance, Component.LUMINANCE_VARIANCE), 1e-9);
  }

  @Test
  void failsToAssessTinyFaceInBothComponents() {
    Shot tiny = Shot.synthetic(SyntheticFace.at(160, 160, 30));
    assertInstanceOf(
        Measurement.FailureToAssess.class, tiny.measure(luminance, Component.LUMINANCE_MEAN));
    assertInstanceOf(
        Measurement.FailureToAssess.class, tiny.measure(luminance, Component.LUMINANCE_VARIANCE));
  }
}
