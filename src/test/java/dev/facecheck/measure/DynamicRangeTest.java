package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DynamicRangeTest {
  private final DynamicRange range = new DynamicRange();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void fallsWithContrast(Shot shot) {
    shot.assertFalls(
        range, Component.DYNAMIC_RANGE, p -> p.gain(0.5), p -> p.gain(0.25), p -> p.gain(0.1));
  }

  @Test
  void uniformFaceHasNoBits() {
    Shot grey = Shot.synthetic().with(p -> Picture.paint(p.width(), p.height(), (x, y, c) -> 102));
    assertEquals(0, grey.score(range, Component.DYNAMIC_RANGE), 1e-9);
  }

  @Test
  void twoEqualHalvesHaveOneBit() {
    Shot halves =
        Shot.synthetic()
            .with(p -> Picture.paint(p.width(), p.height(), (x, y, c) -> x < 160 ? 50 : 200));
    assertEquals(1, halves.score(range, Component.DYNAMIC_RANGE), 0.05);
  }
}
