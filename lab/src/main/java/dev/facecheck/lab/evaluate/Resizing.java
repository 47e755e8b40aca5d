package dev.facecheck.lab.evaluate;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Resizing of pictures. */
final class Resizing {
  private Resizing() {}

  /** Resizes by bilinear interpolation; returns the picture itself for the factor 1. */
  static BufferedImage resized(BufferedImage picture, double factor) {
    if (factor == 1) {
      return picture;
    }
    int width = (int) Math.round(picture.getWidth() * factor);
    int height = (int) Math.round(picture.getHeight() * factor);
    BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = resized.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return resized;
  }
}
