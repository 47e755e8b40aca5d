package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecularityTest {
  private final Specularity specularity = new Specularity();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithHighlights(Shot shot) {
    BoundingBox box = shot.face().mesh().bounds();
    double x = box.centre().x();
    double y = box.top() + 0.2 * box.height();
    double size = box.width();
    shot.assertRises(
        specularity,
        Component.SPECULARITY,
        p -> p.highlight(x, y, 0.1 * size, 0.9),
        p -> p.highlight(x, y, 0.15 * size, 0.9),
        p -> p.highlight(x, y, 0.22 * size, 0.9));
  }

  @Test
  void portraitsShineLittle() {
    assertTrue(Shot.portrait("astronaut.png").score(specularity, Component.SPECULARITY) < 0.05);
    assertTrue(Shot.portrait("grace-hopper.jpg").score(specularity, Component.SPECULARITY) < 0.05);
  }

  @Test
  void greyPictureShinesOnlyWhereItIsAlmostWhite() {
    Shot grey = Shot.portrait("grace-hopper.jpg").with(Picture::grey);
    assertTrue(grey.score(specularity, Component.SPECULARITY) < 0.01);
  }

  @Test
  void burntOutSkinIsTheMatterOfOverExposure() {
    Shot burnt = Shot.portrait("astronaut.png").with(p -> p.gain(3));
    assertEquals(0, burnt.score(specularity, Component.SPECULARITY));
  }

  @Test
  void brightSkinIsNoHighlight() {
    Shot bright = Shot.synthetic().with(p -> p.gain(1.2));
    assertEquals(0, bright.score(specularity, Component.SPECULARITY), 0.01);
  }
}
