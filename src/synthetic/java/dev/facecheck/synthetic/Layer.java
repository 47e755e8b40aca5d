package dev.facecheck.synthetic;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A transparent sheet over a picture, on which coverings are drawn before they are laid on. */
final class Layer {
  private static final int OPAQUE = 128;

  /** Width and height, in pixels, of the coarse copy that gives the picture's light. */
  private static final int LIGHT_GRID = 12;

  private final BufferedImage sheet;

  Layer(int width, int height) {
    this.sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
  }

  /** A smooth brush; to be disposed of. */
  Graphics2D brush() {
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return graphics;
  }

  /** Share of a shape that the sheet hides, 0 to 1. */
  double coverage(Shape shape) {
    BufferedImage marks =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = marks.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fill(shape);
    graphics.dispose();
    int inside = 0;
    int hidden = 0;
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        if (marks.getRaster().getSample(x, y, 0) > 0) {
          inside++;
          hidden += sheet.getRGB(x, y) >>> 24 >= OPAQUE ? 1 : 0;
        }
      }
    }
    return inside == 0 ? 0 : (double) hidden / inside;
  }

  /**
   * The picture with the sheet laid on.
   *
   * @param light how far the covering takes on the light and shade of its place, 0 to 1
   */
  BufferedImage on(BufferedImage picture, double light) {
    BufferedImage lit = light > 0 ? lit(picture, light) : sheet;
    BufferedImage result =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = result.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.drawImage(lit, 0, 0, null);
    graphics.dispose();
    return result;
  }

  private BufferedImage lit(BufferedImage picture, double light) {
    BufferedImage coarse = scaled(picture, LIGHT_GRID, LIGHT_GRID);
    double mean = 0;
    for (int i = 0; i < LIGHT_GRID * LIGHT_GRID; i++) {
      mean += luma(coarse.getRGB(i % LIGHT_GRID, i / LIGHT_GRID)) / (LIGHT_GRID * LIGHT_GRID);
    }
    BufferedImage smooth = scaled(coarse, picture.getWidth(), picture.getHeight());
    BufferedImage lit =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        double ratio = luma(smooth.getRGB(x, y)) / Math.max(8, mean);
        double factor = Math.max(0.4, Math.min(1.4, 1 + light * (ratio - 1)));
        lit.setRGB(x, y, times(sheet.getRGB(x, y), factor));
      }
    }
    return lit;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double sx = (double) width / image.getWidth();
    double sy = (double) height / image.getHeight();
    graphics.drawRenderedImage(image, AffineTransform.getScaleInstance(sx, sy));
    graphics.dispose();
    return scaled;
  }

  private static double luma(int rgb) {
    return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
  }

  private static int times(int argb, double factor) {
    int result = argb & 0xff000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      result |= (int) Math.min(255, Math.round((argb >> shift & 0xff) * factor)) << shift;
    }
    return result;
  }
}
