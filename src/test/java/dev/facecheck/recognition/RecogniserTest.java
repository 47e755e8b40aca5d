package dev.facecheck.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.image.Frame;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RecogniserTest {
  private static final FaceFinder FINDER = MeshFaceFinder.from(TestModels.store());
  private static final Recogniser RECOGNISER = Recogniser.from(TestModels.store());

  @Test
  void knowsAPersonAgainInAMirroredTurnedSmallerPicture() throws IOException {
    FaceFeatures hopper = features("grace-hopper.jpg", image -> image);
    FaceFeatures changed = features("grace-hopper.jpg", RecogniserTest::changed);
    assertTrue(hopper.cosine(changed) > 0.8, "cosine " + hopper.cosine(changed));
  }

  @Test
  void tellsTwoPersonsApart() throws IOException {
    FaceFeatures hopper = features("grace-hopper.jpg", image -> image);
    FaceFeatures astronaut = features("astronaut.png", image -> image);
    assertTrue(hopper.cosine(astronaut) < 0.3, "cosine " + hopper.cosine(astronaut));
    assertEquals(1, hopper.cosine(hopper), 1e-9);
  }

  @Test
  void keepsThePlaces() throws IOException {
    FaceFeatures hopper = features("grace-hopper.jpg", image -> image);
    assertEquals(128 * 7 * 7, hopper.places().remaining());
    assertEquals(512, hopper.embedding().remaining());
    assertTrue(hopper.magnitude() > 1);
    assertEquals("FaceFeatures", hopper.toString());
  }

  private static FaceFeatures features(String file, UnaryOperator<BufferedImage> change)
      throws IOException {
    BufferedImage image = ImageIO.read(new File("src/test/resources/portraits/" + file));
    Frame frame = frame(change.apply(image));
    return RECOGNISER.features(frame, FINDER.find(frame).get(0));
  }

  private static BufferedImage changed(BufferedImage image) {
    int width = image.getWidth() * 2 / 3;
    int height = image.getHeight() * 2 / 3;
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.rotate(0.3, width / 2.0, height / 2.0);
    graphics.drawImage(image, width, 0, -width, height, null);
    graphics.dispose();
    return small;
  }

  private static Frame frame(BufferedImage image) {
    int width = image.getWidth();
    byte[] rgb = new byte[width * image.getHeight() * 3];
    for (int at = 0; at < rgb.length; at++) {
      int pixel = image.getRGB(at / 3 % width, at / 3 / width);
      rgb[at] = (byte) (pixel >> (16 - at % 3 * 8));
    }
    return new Frame(rgb, width, image.getHeight());
  }
}
