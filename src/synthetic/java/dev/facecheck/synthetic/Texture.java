package dev.facecheck.synthetic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Cloth, paper, plastic and printed patterns to draw with. */
final class Texture {
  private static final int SIZE = 64;

  private Texture() {}

  /** A kind of cloth or print in a random colour. */
  static TexturePaint any(RandomGenerator random, List<BufferedImage> photographs) {
    if (!photographs.isEmpty() && random.nextInt(3) == 0) {
      return photograph(random, photographs);
    }
    return cloth(colour(random), random);
  }

  /** A piece of a photograph. */
  static TexturePaint photograph(RandomGenerator random, List<BufferedImage> photographs) {
    BufferedImage whole = photographs.get(random.nextInt(photographs.size()));
    int side = Math.max(8, Math.min(whole.getWidth(), whole.getHeight()) / (1 + random.nextInt(3)));
    int x = random.nextInt(whole.getWidth() - side + 1);
    int y = random.nextInt(whole.getHeight() - side + 1);
    double scale = 60 + 120 * random.nextDouble();
    return new TexturePaint(
        whole.getSubimage(x, y, side, side), new Rectangle2D.Double(0, 0, scale, scale));
  }

  /** A cloth of about one colour: plain, striped, dotted or checked, with a grain. */
  static TexturePaint cloth(Color base, RandomGenerator random) {
    BufferedImage tile = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = tile.createGraphics();
    graphics.setColor(base);
    graphics.fillRect(0, 0, SIZE, SIZE);
    graphics.setColor(colour(random));
    pattern(graphics, random);
    graphics.dispose();
    grain(tile, 2 + 10 * random.nextDouble(), random);
    double scale = 10 + 50 * random.nextDouble();
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, scale, scale));
  }

  /** A cloth without a pattern. */
  static TexturePaint plain(Color base, RandomGenerator random) {
    BufferedImage tile = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = tile.createGraphics();
    graphics.setColor(base);
    graphics.fillRect(0, 0, SIZE, SIZE);
    graphics.dispose();
    grain(tile, 1 + 5 * random.nextDouble(), random);
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, SIZE, SIZE));
  }

  private static void pattern(Graphics2D graphics, RandomGenerator random) {
    int step = 6 + random.nextInt(20);
    int width = 1 + random.nextInt(step / 2);
    switch (random.nextInt(6)) {
      case 0 -> stripes(graphics, step, width, false);
      case 1 -> stripes(graphics, step, width, true);
      case 2 -> {
        stripes(graphics, step, width, false);
        stripes(graphics, step, width, true);
      }
      case 3 -> {
        for (int i = 0; i < 30; i++) {
          graphics.fillOval(random.nextInt(SIZE), random.nextInt(SIZE), width + 2, width + 2);
        }
      }
      default -> graphics.drawLine(0, 0, 0, 0);
    }
  }

  private static void stripes(Graphics2D graphics, int step, int width, boolean upright) {
    for (int at = 0; at < SIZE; at += step) {
      graphics.fillRect(upright ? at : 0, upright ? 0 : at, upright ? width : SIZE, width);
      if (upright) {
        graphics.fillRect(at, 0, width, SIZE);
      }
    }
  }

  private static void grain(BufferedImage tile, double sigma, RandomGenerator random) {
    for (int i = 0; i < SIZE * SIZE; i++) {
      double noise = sigma * random.nextGaussian();
      Color colour = new Color(tile.getRGB(i % SIZE, i / SIZE));
      tile.setRGB(i % SIZE, i / SIZE, shifted(colour, noise).getRGB());
    }
  }

  /** A colour made lighter or darker by a number of steps of 255. */
  static Color shifted(Color colour, double by) {
    return new Color(
        clipped(colour.getRed() + by),
        clipped(colour.getGreen() + by),
        clipped(colour.getBlue() + by));
  }

  /** Any colour, pale and dark ones more often than vivid ones. */
  static Color colour(RandomGenerator random) {
    float saturation = (float) Math.pow(random.nextDouble(), 1.5);
    return Color.getHSBColor(random.nextFloat(), saturation, 0.08f + 0.92f * random.nextFloat());
  }

  private static int clipped(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
