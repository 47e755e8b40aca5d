package dev.facecheck.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.FailureToAssess;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PadViewTest {

  @Test
  void isCentredWhereThereIsRoom() {
    PadView view = PadView.wide(new BoundingBox(450, 450, 100, 100), 1000, 1000);
    assertEquals(390, view.box().left(), 1e-9);
    assertEquals(390, view.box().top(), 1e-9);
    assertEquals(220, view.box().width(), 1e-9);
    assertEquals(220, view.box().height(), 1e-9);
    assertEquals(2.2, view.context(), 1e-9);
  }

  @Test
  void movesInsideAtTheBorder() {
    PadView view = PadView.wide(new BoundingBox(0, 900, 100, 100), 1000, 1000);
    assertEquals(0, view.box().left(), 1e-9);
    assertEquals(1000, view.box().bottom(), 1e-9);
    assertEquals(220, view.box().width(), 1e-9);
  }

  @Test
  void keepsItsSizeWhereThePictureEndsAndSaysHowMuchOfItIsSeen() {
    PadView view = PadView.wide(new BoundingBox(100, 100, 200, 200), 400, 800);
    assertEquals(2.0, view.context(), 1e-9);
    assertEquals(440, view.box().width(), 1e-9);
    assertEquals(440, view.box().height(), 1e-9);
  }

  @Test
  void leavesThePictureNoFurtherThanItHasTo() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      int width = 160 + random.nextInt(800);
      int height = 160 + random.nextInt(800);
      double side = 1 + random.nextDouble() * 600;
      BoundingBox face =
          new BoundingBox(
              random.nextDouble() * 1200 - 300, random.nextDouble() * 1200 - 300, side, side);
      for (PadView view :
          new PadView[] {PadView.wide(face, width, height), PadView.tall(face, width, height)}) {
        BoundingBox box = view.box();
        assertFits(box.left(), box.right(), width);
        assertFits(box.top(), box.bottom(), height);
      }
    }
  }

  /** Inside the picture, or all of the picture inside the view. */
  private static void assertFits(double from, double to, double size) {
    boolean inside = from > -1e-6 && to < size + 1e-6;
    assertTrue(inside || (from < 1e-6 && to > size - 1e-6), from + " to " + to + " of " + size);
  }

  @Test
  void judgesFromTheLeastContextOn() {
    BoundingBox face = new BoundingBox(60, 60, 100, 100);
    assertTrue(PadEstimator.obstacle(PadView.wide(face, 140, 400), 100).isEmpty());
    assertEquals(
        Optional.of(
            new FailureToAssess(
                Component.PRESENTATION_ATTACK_DETECTION,
                "the picture shows too little around the face",
                true)),
        PadEstimator.obstacle(PadView.wide(face, 139, 400), 100));
  }

  @Test
  void judgesFromTheFewestSamplesOn() {
    PadView view = PadView.wide(new BoundingBox(450, 450, 100, 100), 1000, 1000);
    assertTrue(PadEstimator.obstacle(view, 40).isEmpty());
    assertEquals(
        Optional.of(
            new FailureToAssess(
                Component.PRESENTATION_ATTACK_DETECTION, "the face has too few pixels", false)),
        PadEstimator.obstacle(view, 39.9));
  }
}
