package dev.facecheck.lab.benchmark;

import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.synthetic.Jpeg;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** One portrait as JPEGs of different sizes, all with the same 4:3 view of it. */
public final class BenchmarkPictures {
  private static final int QUALITY = 90;

  private final BufferedImage portrait;

  /**
   * @param photo a portrait that is higher than three quarters of its width
   * @throws IOException if it cannot be read
   */
  public BenchmarkPictures(Path photo) throws IOException {
    portrait = ImageIO.read(photo.toFile());
    if (portrait == null || portrait.getHeight() * 4 < portrait.getWidth() * 3) {
      throw new IOException("the benchmark needs a JPEG or PNG portrait");
    }
  }

  /** The upper 4:3 part of the portrait, scaled to a width, as a JPEG of quality 90. */
  public ImageBytes jpeg(int width) {
    int height = width * 3 / 4;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int scaled = (int) ((long) portrait.getHeight() * width / portrait.getWidth());
    graphics.drawImage(portrait, 0, 0, width, scaled, null);
    graphics.dispose();
    return new ImageBytes(Jpeg.encoded(picture, QUALITY));
  }
}
