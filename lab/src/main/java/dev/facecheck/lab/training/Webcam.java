package dev.facecheck.lab.training;

import dev.facecheck.synthetic.Jpeg;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** Imitation of a cheap camera: few pixels, little light, noise, compression, at random. */
public final class Webcam {
  private final RandomGenerator random;

  public Webcam(RandomGenerator random) {
    this.random = random;
  }

  /** The picture as such a camera would have taken it, at the same size or smaller. */
  public BufferedImage take(BufferedImage picture) {
    BufferedImage taken = picture;
    if (random.nextInt(3) == 0) {
      taken = smaller(taken, 0.35 + 0.6 * random.nextDouble());
    }
    double gain = random.nextInt(2) == 0 ? 0.25 + 0.7 * random.nextDouble() : 1;
    double gamma = 0.7 + 0.8 * random.nextDouble();
    double noise = random.nextInt(2) == 0 ? 12 * random.nextDouble() : 0;
    double cast = 0.15 * random.nextGaussian();
    taken = exposed(taken, gain, gamma, noise, cast);
    return random.nextInt(3) > 0 ? Jpeg.compressed(taken, 25 + random.nextInt(65)) : taken;
  }

  /** Scaled down, with its detail averaged. */
  static BufferedImage smaller(BufferedImage picture, double factor) {
    int width = Math.max(32, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(32, (int) Math.round(picture.getHeight() * factor));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private BufferedImage exposed(
      BufferedImage picture, double gain, double gamma, double noise, double cast) {
    int width = picture.getWidth();
    BufferedImage result =
        new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    double[] factors = {gain * (1 + cast), gain, gain * (1 - cast)};
    int[][] curves = new int[3][256];
    for (int channel = 0; channel < 3; channel++) {
      for (int value = 0; value < 256; value++) {
        double light = Math.pow(value / 255.0, gamma) * factors[channel];
        curves[channel][value] = (int) Math.round(255 * Math.min(1, light));
      }
    }
    for (int i = 0; i < width * picture.getHeight(); i++) {
      int rgb = picture.getRGB(i % width, i / width);
      int out = 0;
      for (int channel = 0; channel < 3; channel++) {
        double value = curves[channel][rgb >> (16 - 8 * channel) & 0xff];
        value += noise > 0 ? noise * random.nextGaussian() : 0;
        out = out << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
      }
      result.setRGB(i % width, i / width, out);
    }
    return result;
  }
}
