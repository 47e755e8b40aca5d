package dev.facecheck.image;

import java.awt.image.BufferedImage;

/** Turns a picture of the platform's decoder upright, which knows nothing of EXIF. */
public final class Upright {
  private Upright() {}

  /**
   * A copy in RGB.
   *
   * @param stored as decoded
   * @param orientation of its header
   */
  public static BufferedImage of(BufferedImage stored, Orientation orientation) {
    boolean swaps = orientation.swapsAxes();
    int width = swaps ? stored.getHeight() : stored.getWidth();
    int height = swaps ? stored.getWidth() : stored.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      int alongY = orientation.mirrorsY() ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int alongX = orientation.mirrorsX() ? width - 1 - x : x;
        int rgb = swaps ? stored.getRGB(alongY, alongX) : stored.getRGB(alongX, alongY);
        upright.setRGB(x, y, rgb);
      }
    }
    return upright;
  }
}
