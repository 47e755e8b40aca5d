package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;
import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionArtefactsTest {
  private final CompressionArtefacts artefacts = new CompressionArtefacts();

  @ParameterizedTest
  @MethodSource("dev.facecheck.measure.Shot#all")
  void risesWithCompression(Shot shot) {
    shot.assertRises(
        artefacts,
        Component.COMPRESSION_ARTEFACTS,
        p -> p.jpeg(25),
        p -> p.jpeg(15),
        p -> p.jpeg(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void separatesQuality90From10(String file) {
    Shot portrait = Shot.portrait(file);
    Component component = Component.COMPRESSION_ARTEFACTS;
    assertTrue(portrait.with(p -> p.jpeg(90)).value(artefacts, component) > 80);
    assertTrue(portrait.with(p -> p.jpeg(10)).value(artefacts, component) < 50);
  }

  @Test
  void findsTheGridWhereverItBegins() {
    Picture damaged = Shot.portraitPicture("astronaut.png").jpeg(15);
    Picture shifted =
        Picture.paint(
            damaged.width() - 3,
            damaged.height() - 5,
            (x, y, c) -> damaged.sample(x + 3, y + 5, c));
    Shot portrait = Shot.portrait("astronaut.png");
    assertEquals(
        portrait.with(p -> damaged).score(artefacts, Component.COMPRESSION_ARTEFACTS),
        portrait.with(p -> shifted).score(artefacts, Component.COMPRESSION_ARTEFACTS),
        0.05);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 1.1})
  void findsTheGridOfAPictureThatWasScaledAfterwards(double factor) {
    Picture damaged = Shot.portraitPicture("grace-hopper.jpg").jpeg(5);
    Shot whole = Shot.portrait("grace-hopper.jpg");
    Picture scaled = damaged.scaled(factor);
    Face face = Shot.found(scaled);
    assertTrue(whole.with(p -> damaged).value(artefacts, Component.COMPRESSION_ARTEFACTS) < 20);
    assertTrue(new Shot(scaled, face).value(artefacts, Component.COMPRESSION_ARTEFACTS) < 50);
  }

  @Test
  void failsToAssessReducedPicture() {
    Face face = SyntheticFace.at(320, 340, 400).face();
    Frame reduced = new Frame(new byte[320 * 320 * 3], 320, 320, 640, 640, 2);
    assertInstanceOf(
        Measurement.FailureToAssess.class, artefacts.estimate(new Subject(reduced, face)).get(0));
  }

  @Test
  void failsToAssessSmallFace() {
    Shot small = Shot.synthetic(SyntheticFace.at(160, 160, 50));
    assertInstanceOf(
        Measurement.FailureToAssess.class,
        small.measure(artefacts, Component.COMPRESSION_ARTEFACTS));
  }
}
