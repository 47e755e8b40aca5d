package dev.facecheck.lab.evaluate;

import dev.facecheck.image.Frame;
import java.awt.image.BufferedImage;

/** Conversion of frames to pictures that can be changed. */
final class Pixels {

  private Pixels() {}

  static BufferedImage of(Frame frame) {
    BufferedImage picture =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int red = frame.sample(x, y, 0) << 16;
        picture.setRGB(x, y, red | frame.sample(x, y, 1) << 8 | frame.sample(x, y, 2));
      }
    }
    return picture;
  }
}
