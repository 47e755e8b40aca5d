package dev.facecheck.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.BoundingBox;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PadViewTest {
  @Test
  void showsFourFacesWhereThereIsRoom() {
    PadView view = PadView.around(new BoundingBox(450, 450, 100, 80), 1000, 1000);
    assertEquals(300, view.box().left(), 1e-9);
    assertEquals(290, view.box().top(), 1e-9);
    assertEquals(400, view.box().width(), 1e-9);
    assertEquals(400, view.box().height(), 1e-9);
    assertEquals(4, view.context(), 1e-9);
  }

  @Test
  void movesInsideAtTheBorder() {
    PadView view = PadView.around(new BoundingBox(0, 900, 100, 100), 1000, 1000);
    assertEquals(0, view.box().left(), 1e-9);
    assertEquals(1000, view.box().bottom(), 1e-9);
    assertEquals(400, view.box().width(), 1e-9);
  }

  @Test
  void shrinksToWhatFitsAndSaysHowMuchThatIs() {
    PadView view = PadView.around(new BoundingBox(100, 300, 200, 200), 400, 800);
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
      BoundingBox box = PadView.around(face, width, height).box();
      assertEquals(box.width(), box.height(), 1e-9);
      assertTrue(box.left() >= 0 && box.right() < width + 1e-6, box.toString());
      assertTrue(box.top() >= 0 && box.bottom() < height + 1e-6, box.toString());
    }
  }

  @Test
  void judgesFromTheLeastContextOn() {
    BoundingBox face = new BoundingBox(60, 60, 100, 100);
    assertTrue(PadEstimator.obstacle(PadView.around(face, 140, 400), 100).isEmpty());
    assertTrue(
        PadEstimator.obstacle(PadView.around(face, 139, 400), 100)
            .orElseThrow()
            .contains("around the face"));
  }

  @Test
  void judgesFromTheFewestSamplesOn() {
    PadView view = PadView.around(new BoundingBox(450, 450, 100, 100), 1000, 1000);
    assertTrue(PadEstimator.obstacle(view, 40).isEmpty());
    assertTrue(PadEstimator.obstacle(view, 39.9).orElseThrow().contains("few pixels"));
  }
}
