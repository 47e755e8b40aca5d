package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundUniformityTest {
  private final BackgroundUniformity uniformity = new BackgroundUniformity();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithNoise(Shot shot) {
    shot.assertRises(
        uniformity,
        Component.BACKGROUND_UNIFORMITY,
        p -> p.noise(20, 1),
        p -> p.noise(40, 1),
        p -> p.noise(60, 1));
  }

  @Test
  void plainWallIsUniform() {
    Shot plain = Shot.synthetic();
    assertEquals(0, plain.score(uniformity, Component.BACKGROUND_UNIFORMITY), 0.5);
    assertTrue(plain.value(uniformity, Component.BACKGROUND_UNIFORMITY) > 95);
  }

  @Test
  void failsToAssessFaceThatFillsThePicture() {
    Shot close = Shot.synthetic(SyntheticFace.at(160, 160, 330));
    assertInstanceOf(
        Measurement.FailureToAssess.class,
        close.measure(uniformity, Component.BACKGROUND_UNIFORMITY));
  }
}
