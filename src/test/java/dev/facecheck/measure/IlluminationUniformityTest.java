package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IlluminationUniformityTest {
  private final IlluminationUniformity uniformity = new IlluminationUniformity();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithSideLightFromTheLeftOrFromTheRight(Shot shot) {
    double left = shot.face().mesh().bounds().left();
    double right = shot.face().mesh().bounds().right();
    shot.assertRises(
        uniformity,
        Component.ILLUMINATION_UNIFORMITY,
        p -> p.sideLight(left, right, 2),
        p -> p.sideLight(left, right, 4),
        p -> p.sideLight(left, right, 8));
    shot.assertRises(
        uniformity,
        Component.ILLUMINATION_UNIFORMITY,
        p -> p.sideLight(right, left, 2.5),
        p -> p.sideLight(right, left, 6));
  }

  @Test
  void isTheLogarithmOfTheCheeksRatio() {
    Shot halves =
        Shot.synthetic()
            .with(p -> Picture.paint(p.width(), p.height(), (x, y, c) -> x < 160 ? 100 : 200));
    assertEquals(
        Math.log(201.0 / 101), halves.score(uniformity, Component.ILLUMINATION_UNIFORMITY), 0.01);
  }

  @Test
  void doesNotDependOnBrightness() {
    Shot portrait = Shot.portrait("grace-hopper.jpg");
    assertEquals(
        portrait.score(uniformity, Component.ILLUMINATION_UNIFORMITY),
        portrait.with(p -> p.gain(0.5)).score(uniformity, Component.ILLUMINATION_UNIFORMITY),
        0.02);
  }

  @Test
  void failsToAssessWhenACheekIsOutsideThePicture() {
    Shot cut = Shot.synthetic(SyntheticFace.at(20, 160, 200));
    assertInstanceOf(
        Measurement.FailureToAssess.class,
        cut.measure(uniformity, Component.ILLUMINATION_UNIFORMITY));
  }
}
