package dev.facecheck.synthetic;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG compression by the Java platform's writer. */
public final class Jpeg {
  private Jpeg() {}

  /**
   * A picture as a JPEG file.
   *
   * @param quality 1 to 100
   */
  public static byte[] encoded(BufferedImage picture, int quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * A picture after compression.
   *
   * @param quality 1 to 100
   */
  public static BufferedImage compressed(BufferedImage picture, int quality) {
    try {
      return ImageIO.read(new ByteArrayInputStream(encoded(picture, quality)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
