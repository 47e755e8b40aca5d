package dev.facecheck.edge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture that is small to send and large to decode. */
public final class LargePicture {
  private LargePicture() {}

  /** A PNG of 24 megapixels with a gradient, of some hundred kilobytes. */
  public static byte[] png() throws IOException {
    BufferedImage picture = new BufferedImage(6000, 4000, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, (x / 24) << 8 | y / 16);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
