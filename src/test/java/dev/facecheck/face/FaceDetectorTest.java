package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.Affine;
import dev.facecheck.image.BoundingBox;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pure part: from anchors to detections. */
class FaceDetectorTest {
  private static final Affine TWICE = new Affine(2, 0, 10, 0, 2, 20);

  private final float[] boxes = new float[2304 * 16];
  private final float[] logits = new float[2304];

  @BeforeEach
  void nothing() {
    Arrays.fill(logits, -20);
  }

  @Test
  void findsNothingWhereEveryScoreIsLow() {
    assertTrue(interpret(0.4).isEmpty());
  }

  @Test
  void carriesBoxAndEyesIntoTheImage() {
    anchor(10, 5, 40, 3);
    List<Detection> found = interpret(0.4);
    assertEquals(1, found.size());
    Detection face = found.get(0);
    assertEquals(1 / (1 + Math.exp(-3)), face.score(), 1e-6);
    assertEquals(10 + 2 * (10.5 * 4), face.box().centre().x(), 1e-4);
    assertEquals(20 + 2 * (5.5 * 4), face.box().centre().y(), 1e-4);
    assertEquals(80, face.box().width(), 1e-4);
    assertEquals(10 + 2 * (10.5 * 4 - 8), face.rightEye().x(), 1e-4);
    assertEquals(10 + 2 * (10.5 * 4 + 8), face.leftEye().x(), 1e-4);
  }

  @Test
  void bringsAFaceBackFromTheMirrorWithItsEyesExchanged() {
    anchor(10, 5, 40, 3);
    Detection straight = interpret(0.4).get(0);
    anchor(47 - 10, 5, 40, 3);
    logits[5 * 48 + 10] = -20;
    Detection mirrored =
        FaceDetector.interpret(
                FloatBuffer.wrap(boxes),
                FloatBuffer.wrap(logits),
                TWICE.mirrored(FaceDetector.SIZE),
                0.4)
            .get(0);
    assertEquals(straight.box(), mirrored.box());
    assertEquals(straight.rightEye(), mirrored.rightEye());
    assertEquals(straight.leftEye(), mirrored.leftEye());
  }

  @Test
  void mergesBoxesOfOneFaceByTheirScores() {
    anchor(10, 5, 40, 2);
    anchor(11, 5, 40, 1);
    List<Detection> found = interpret(0.4);
    assertEquals(1, found.size());
    double first = 1 / (1 + Math.exp(-2));
    double second = 1 / (1 + Math.exp(-1));
    double x = (first * 42 + second * 46) / (first + second);
    assertEquals(10 + 2 * x, found.get(0).box().centre().x(), 1e-3);
    assertEquals(first, found.get(0).score(), 1e-6);
  }

  @Test
  void keepsFacesApartThatHardlyOverlapBestScoreFirst() {
    anchor(10, 5, 20, 1);
    anchor(30, 30, 20, 2);
    List<Detection> found = interpret(0.4);
    assertEquals(2, found.size());
    assertTrue(found.get(0).score() > found.get(1).score());
  }

  @Test
  void dropsScoresBelowTheLimit() {
    anchor(10, 5, 20, 0);
    assertEquals(1, interpret(0.5).size());
    assertEquals(0, interpret(0.51).size());
  }

  @Test
  void dropsBoxesWithoutSize() {
    anchor(10, 5, 0, 5);
    assertTrue(interpret(0.4).isEmpty());
  }

  @Test
  void dropsBoxesThatRoundingLeavesWithoutSize() {
    anchor(10, 5, 1e-20f, 5);
    anchor(30, 30, 20, 2);
    assertEquals(40, interpret(0.4).get(0).box().width(), 1e-4);
    assertEquals(1, interpret(0.4).size());
  }

  @Test
  void keepsABoxThatRoundingMakesOverlapItselfLittle() {
    double size = 1.49 * Math.ulp(94.0);
    BoundingBox box = new BoundingBox(94, 94, size, size);
    assertTrue(box.overlap(box) < 0.3);
    Detection face = new Detection(box, box.centre(), box.centre(), 0.9);
    assertEquals(1, NonMaximumSuppression.merge(List.of(face)).size());
  }

  private List<Detection> interpret(double minScore) {
    return FaceDetector.interpret(
        FloatBuffer.wrap(boxes), FloatBuffer.wrap(logits), TWICE, minScore);
  }

  private void anchor(int column, int row, float size, float logit) {
    int anchor = row * 48 + column;
    logits[anchor] = logit;
    boxes[anchor * 16 + 2] = size;
    boxes[anchor * 16 + 3] = size;
    boxes[anchor * 16 + 4] = -8;
    boxes[anchor * 16 + 6] = 8;
  }
}
