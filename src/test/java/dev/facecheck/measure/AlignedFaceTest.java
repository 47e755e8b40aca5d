package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.Frame;
import dev.facecheck.synthetic.Picture;
import org.junit.jupiter.api.Test;

class AlignedFaceTest {

  @Test
  void turnsTheFaceUpright() {
    SyntheticFace face = SyntheticFace.at(160, 160, 180);
    AlignedFace upright = halves(face, 0).subject().aligned();
    AlignedFace tilted = halves(face.tilted(25), 25).subject().aligned();
    int different = 0;
    for (int pixel = 0; pixel < AlignedFace.SIZE * AlignedFace.SIZE; pixel++) {
      different += Math.abs(upright.luma(pixel) - tilted.luma(pixel)) > 40 ? 1 : 0;
    }
    assertTrue(different < 400, different + " pixels differ");
  }

  /** A picture that is dark above and light below the line of the eyes. */
  private static Shot halves(SyntheticFace face, double degrees) {
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    Picture picture =
        Picture.paint(320, 320, (x, y, c) -> (y - 160) * cos - (x - 160) * sin < 0 ? 60 : 180);
    return new Shot(picture, face.face());
  }

  @Test
  void leftIsTheSubjects() {
    Shot shot =
        Shot.synthetic().with(p -> Picture.paint(320, 320, (x, y, c) -> x < 160 ? 50 : 200));
    assertEquals(200, shot.subject().aligned().leftCheek().luma(), 1);
    assertEquals(50, shot.subject().aligned().rightCheek().luma(), 1);
  }

  @Test
  void outlineCoversItsEllipse() {
    AlignedFace face = Shot.synthetic().subject().aligned();
    double side = AlignedFace.SIZE / 1.1;
    assertEquals(Math.PI * 0.38 * 0.5 * side * side, face.pixels(), 200);
    int histogram = 0;
    for (int luminance = 0; luminance < 256; luminance++) {
      histogram += face.count(luminance);
    }
    assertEquals(face.pixels(), histogram);
  }

  @Test
  void pixelsOutsideThePictureCountNowhere() {
    AlignedFace cut = Shot.synthetic(SyntheticFace.at(20, 160, 200)).subject().aligned();
    assertTrue(cut.insideShare() > 0.5 && cut.insideShare() < 0.7);
    for (int row = 0; row < AlignedFace.SIZE; row++) {
      assertFalse(cut.isIn(row * AlignedFace.SIZE + 40, FaceRegion.FACE));
    }
  }

  @Test
  void namesWhatKeepsItFromBeingJudged() {
    assertTrue(Shot.synthetic().subject().aligned().obstacle().isEmpty());
    assertTrue(obstacle(SyntheticFace.at(160, 160, 30)).contains("too small"));
    assertTrue(obstacle(SyntheticFace.at(-10, 160, 200)).contains("outside"));
  }

  private static String obstacle(SyntheticFace face) {
    return Shot.synthetic(face).subject().aligned().obstacle().orElseThrow();
  }

  @Test
  void smallnessCountsTheSamplesHeldNotTheOriginalPixels() {
    Frame reduced = new Frame(new byte[40 * 40 * 3], 40, 40, 320, 320, 8);
    Subject subject = new Subject(reduced, SyntheticFace.at(160, 160, 200).face());
    assertTrue(subject.aligned().obstacle().isPresent());
  }
}
