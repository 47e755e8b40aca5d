package dev.facecheck.image.file;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Upright copies of pictures from the platform's decoder, which ignores EXIF: for command line and
 * lab. Executables cannot draw.
 */
public final class Upright {
  private Upright() {}

  /**
   * A copy in RGB.
   *
   * @param stored as decoded
   * @param orientation of its header
   */
  public static BufferedImage of(BufferedImage stored, Orientation orientation) {
    BufferedImage rgb = rgb(stored);
    boolean swaps = orientation.swapsAxes();
    int width = swaps ? stored.getHeight() : stored.getWidth();
    int height = swaps ? stored.getWidth() : stored.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      int alongY = orientation.mirrorsY() ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int alongX = orientation.mirrorsX() ? width - 1 - x : x;
        upright.setRGB(x, y, swaps ? rgb.getRGB(alongY, alongX) : rgb.getRGB(alongX, alongY));
      }
    }
    return upright;
  }

  /** Drawn, since a grey picture's own {@code getRGB} takes its samples for linear ones. */
  private static BufferedImage rgb(BufferedImage stored) {
    BufferedImage rgb =
        new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = rgb.createGraphics();
    graphics.drawImage(stored, 0, 0, null);
    graphics.dispose();
    return rgb;
  }
}
