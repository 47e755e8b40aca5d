package dev.facecheck.synthetic;

import dev.facecheck.image.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Conversion of pictures to frames. */
public final class Frames {

  private Frames() {}

  /** The frame of a picture. */
  public static Frame of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    byte[] rgb = new byte[pixels.length * 3];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return new Frame(rgb, width, height);
  }

  /**
   * A picture with a grey border, which gives a tight crop the surroundings that detection needs.
   *
   * @param share width of the border in longer sides of the picture; 0 for none
   */
  public static BufferedImage padded(BufferedImage picture, double share) {
    int border = (int) Math.round(share * Math.max(picture.getWidth(), picture.getHeight()));
    BufferedImage padded =
        new BufferedImage(
            picture.getWidth() + 2 * border,
            picture.getHeight() + 2 * border,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = padded.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.fillRect(0, 0, padded.getWidth(), padded.getHeight());
    graphics.drawImage(picture, border, border, null);
    graphics.dispose();
    return padded;
  }
}
