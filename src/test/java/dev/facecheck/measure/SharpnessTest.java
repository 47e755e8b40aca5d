package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharpnessTest {
  private final Sharpness sharpness = new Sharpness();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void fallsWithBlur(Shot shot) {
    double unit = shot.face().box().longerSide() / 200;
    shot.assertFalls(
        sharpness,
        Component.SHARPNESS,
        p -> p.blur(unit),
        p -> p.blur(1.5 * unit),
        p -> p.blur(2 * unit));
  }

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void fallsWithMotionInEitherDirection(Shot shot) {
    shot.assertFalls(sharpness, Component.SHARPNESS, p -> p.motion(9, 0));
    shot.assertFalls(sharpness, Component.SHARPNESS, p -> p.motion(9, 90));
  }

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void doesNotDependOnBrightness(Shot shot) {
    assertEquals(
        shot.score(sharpness, Component.SHARPNESS),
        shot.with(p -> p.gain(0.6)).score(sharpness, Component.SHARPNESS),
        0.02);
  }

  @Test
  void acceptsPortraitsAndRejectsThemBlurred() {
    Shot portrait = Shot.portrait("grace-hopper.jpg");
    assertTrue(portrait.value(sharpness, Component.SHARPNESS) > 90);
    assertTrue(portrait.with(p -> p.blur(4)).value(sharpness, Component.SHARPNESS) < 30);
  }

  @Test
  void failsToAssessTinyFace() {
    Shot tiny = Shot.synthetic(SyntheticFace.at(160, 160, 30));
    assertInstanceOf(
        Measurement.FailureToAssess.class, tiny.measure(sharpness, Component.SHARPNESS));
  }
}
