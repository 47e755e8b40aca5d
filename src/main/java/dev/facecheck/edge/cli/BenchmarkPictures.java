package dev.facecheck.edge.cli;

import dev.facecheck.image.file.ImageBytes;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** One portrait as JPEGs of different sizes, all with the same 4:3 view of it. */
final class BenchmarkPictures {
  private static final float QUALITY = 0.9f;

  private final BufferedImage portrait;

  /**
   * @param photo a portrait that is higher than three quarters of its width
   * @throws IOException if it cannot be read
   */
  BenchmarkPictures(Path photo) throws IOException {
    portrait = ImageIO.read(photo.toFile());
    if (portrait == null || portrait.getHeight() * 4 < portrait.getWidth() * 3) {
      throw new IOException("the benchmark needs a JPEG or PNG portrait");
    }
  }

  /** The upper 4:3 part of the portrait, scaled to a width, as a JPEG of quality 90. */
  ImageBytes jpeg(int width) throws IOException {
    int height = width * 3 / 4;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int scaled = (int) ((long) portrait.getHeight() * width / portrait.getWidth());
    graphics.drawImage(portrait, 0, 0, width, scaled, null);
    graphics.dispose();
    return new ImageBytes(encode(picture));
  }

  private static byte[] encode(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
