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
    return gradient(6000, 4000);
  }

  /** As many pixels, but too few rows to be decoded reduced: it takes the most memory there is. */
  public static byte[] panorama() throws IOException {
    return gradient(20_000, 1200);
  }

  private static byte[] gradient(int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, (x * 250 / width) << 8 | y * 250 / height);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
