package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotionBlurTest {
  private final MotionBlur motion = new MotionBlur();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithMotionInAnyDirection(Shot shot) {
    int length = (int) Math.round(shot.face().box().longerSide() / 18);
    for (int degrees : new int[] {0, 22, 45, 90, 135}) {
      shot.assertRises(motion, Component.MOTION_BLUR, p -> p.motion(length, degrees));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void separatesMotionFromSharpPortraits(String file) {
    Shot portrait = Shot.portrait(file);
    int length = (int) Math.round(portrait.face().box().longerSide() / 14);
    assertTrue(portrait.value(motion, Component.MOTION_BLUR) > 90);
    for (int degrees : new int[] {0, 45, 90}) {
      Shot moved = portrait.with(p -> p.motion(length, degrees));
      assertTrue(moved.value(motion, Component.MOTION_BLUR) < 50, degrees + " degrees");
    }
  }

  @Test
  void failsToAssessTinyFace() {
    Shot tiny = Shot.synthetic(SyntheticFace.at(160, 160, 30));
    assertInstanceOf(
        Measurement.FailureToAssess.class, tiny.measure(motion, Component.MOTION_BLUR));
  }
}
