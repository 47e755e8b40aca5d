package dev.facecheck.edge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures drawn by code; {@link FakeCore} sees a face in a bright one and none in a dark one. */
public final class Pictures {
  private Pictures() {}

  /** A JPEG that is accepted by the fake core. */
  public static byte[] bright() {
    return plain(Color.WHITE, "jpg");
  }

  /** A PNG in which the fake core sees no face. */
  public static byte[] dark() {
    return plain(Color.BLACK, "png");
  }

  /** One colour, 320 x 240 pixels. */
  public static byte[] plain(Color colour, String format) {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return encode(image, format);
  }

  /** A PNG of noise that is hardly compressed: about 3 bytes per pixel. */
  public static byte[] noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return encode(image, "png");
  }

  private static byte[] encode(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException("no encoder for " + format);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
