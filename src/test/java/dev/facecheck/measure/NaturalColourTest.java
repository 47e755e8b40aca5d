package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NaturalColourTest {
  private final NaturalColour colour = new NaturalColour();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithColourCasts(Shot shot) {
    shot.assertRises(
        colour, Component.NATURAL_COLOUR, p -> p.cast(0.7, 0.85, 1.2), p -> p.cast(0.5, 0.8, 1.4));
    shot.assertRises(
        colour, Component.NATURAL_COLOUR, p -> p.cast(0.8, 1.2, 0.9), p -> p.cast(0.6, 1.3, 0.8));
  }

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void isZeroForSkin(Shot shot) {
    assertEquals(0, shot.score(colour, Component.NATURAL_COLOUR), 1);
  }

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void assessesGreyPicturesAsSevenAway(Shot shot) {
    assertEquals(
        Math.sqrt(50), shot.with(Picture::grey).score(colour, Component.NATURAL_COLOUR), 0.5);
  }

  @Test
  void failsToAssessTinyFace() {
    Shot tiny = Shot.synthetic(SyntheticFace.at(160, 160, 30));
    assertInstanceOf(
        Measurement.FailureToAssess.class, tiny.measure(colour, Component.NATURAL_COLOUR));
  }
}
