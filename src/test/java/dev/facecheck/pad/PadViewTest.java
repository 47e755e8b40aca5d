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
  void showsFourFacesWhereThereIsRoom() {
    PadView view =
        PadView.around(new BoundingBox(450, 450, 100, 80), new BoundingBox(0, 0, 1000, 1000));
    assertEquals(300, view.box().left(), 1e-9);
    assertEquals(290, view.box().top(), 1e-9);
    assertEquals(400, view.box().width(), 1e-9);
    assertEquals(400, view.box().height(), 1e-9);
    assertEquals(4, view.context(), 1e-9);
  }

  @Test
  void movesInsideAtTheBorder() {
    PadView view =
        PadView.around(new BoundingBox(0, 900, 100, 100), new BoundingBox(0, 0, 1000, 1000));
    assertEquals(0, view.box().left(), 1e-9);
    assertEquals(1000, view.box().bottom(), 1e-9);
    assertEquals(400, view.box().width(), 1e-9);
  }

  @Test
  void staysInsideThePartThatIsShown() {
    BoundingBox shown = new BoundingBox(0, 60, 640, 360);
    PadView view = PadView.around(new BoundingBox(400, 100, 100, 120), shown);
    assertEquals(new BoundingBox(270, 60, 360, 360), view.box());
    assertEquals(3, view.context(), 1e-9);
  }

  @Test
  void shrinksToWhatFitsAndSaysHowMuchThatIs() {
    PadView view =
        PadView.around(new BoundingBox(100, 300, 200, 200), new BoundingBox(0, 0, 400, 800));
    assertEquals(2, view.context(), 1e-9);
    assertEquals(0, view.box().left(), 1e-9);
    assertEquals(200, view.box().top(), 1e-9);
    assertEquals(400, view.box().width(), 1e-9);
  }

  @Test
  void isASquareInsideThePicture() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      int width = 160 + random.nextInt(800);
      int height = 160 + random.nextInt(800);
      double side = 1 + random.nextDouble() * 600;
      BoundingBox face =
          new BoundingBox(
              random.nextDouble() * 1200 - 300, random.nextDouble() * 1200 - 300, side, side);
      BoundingBox box = PadView.around(face, new BoundingBox(0, 0, width, height)).box();
      assertEquals(box.width(), box.height(), 1e-9);
      assertTrue(box.left() >= 0 && box.right() < width + 1e-6, box.toString());
      assertTrue(box.top() >= 0 && box.bottom() < height + 1e-6, box.toString());
    }
  }

  @Test
  void judgesFromTheLeastContextOn() {
    BoundingBox face = new BoundingBox(60, 60, 100, 100);
    PadView wide = PadView.around(face, new BoundingBox(0, 0, 140, 400));
    PadView narrow = PadView.around(face, new BoundingBox(0, 0, 139, 400));
    assertTrue(PadEstimator.obstacle(wide, wide, 100).isEmpty());
    assertEquals(
        Optional.of(
            new FailureToAssess(
                Component.PRESENTATION_ATTACK_DETECTION,
                "the picture shows too little around the face",
                true)),
        PadEstimator.obstacle(narrow, narrow, 100));
    // Amid black bars, or in the dark, a face has room enough and is not too close.
    assertEquals(
        Optional.of(
            new FailureToAssess(
                Component.PRESENTATION_ATTACK_DETECTION,
                "the picture shows too little around the face",
                false)),
        PadEstimator.obstacle(narrow, wide, 100));
  }

  @Test
  void judgesFromTheFewestSamplesOn() {
    PadView view =
        PadView.around(new BoundingBox(450, 450, 100, 100), new BoundingBox(0, 0, 1000, 1000));
    assertTrue(PadEstimator.obstacle(view, view, 40).isEmpty());
    assertEquals(
        Optional.of(
            new FailureToAssess(
                Component.PRESENTATION_ATTACK_DETECTION, "the face has too few pixels", false)),
        PadEstimator.obstacle(view, view, 39.9));
  }
}
