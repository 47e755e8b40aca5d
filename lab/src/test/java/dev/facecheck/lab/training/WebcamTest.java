package dev.facecheck.lab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class WebcamTest {

  @Test
  void takesSmallerOrEqualPicturesOfTheSameSeedAlike() throws IOException {
    BufferedImage portrait =
        ImageIO.read(new File("src/test/resources/portraits/grace-hopper.jpg"));
    BufferedImage first = new Webcam(new SplittableRandom(9)).take(portrait);
    BufferedImage second = new Webcam(new SplittableRandom(9)).take(portrait);
    assertArrayEquals(pixels(first), pixels(second));
    assertTrue(first.getWidth() <= portrait.getWidth());
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
