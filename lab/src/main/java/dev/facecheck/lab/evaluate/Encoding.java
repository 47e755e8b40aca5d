package dev.facecheck.lab.evaluate;

import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.synthetic.Jpeg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Encoding of pictures for a check. */
final class Encoding {

  private Encoding() {}

  static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** A PNG, or a JPEG of quality 95 if the PNG exceeds the limit of bytes. */
  static byte[] checkable(BufferedImage picture, ImageLimits limits) throws IOException {
    byte[] png = png(picture);
    return png.length <= limits.maxBytes() ? png : Jpeg.encoded(picture, 95);
  }
}
