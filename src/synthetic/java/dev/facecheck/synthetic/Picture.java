package dev.facecheck.synthetic;

import dev.facecheck.image.Frame;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture whose defects are made on purpose; every change gives a new picture. */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] rgb;

  private Picture(int width, int height, byte[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  public static Picture paint(int width, int height, Painter painter) {
    byte[] rgb = new byte[width * height * 3];
    for (int at = 0; at < rgb.length; at++) {
      double value = painter.at(at / 3 % width, at / 3 / width, at % 3);
      rgb[at] = (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
    return new Picture(width, height, rgb);
  }

  public static Picture of(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return paint(
        image.getWidth(),
        image.getHeight(),
        (x, y, channel) -> plain.getRGB(x, y) >> (16 - 8 * channel) & 0xff);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public Frame frame() {
    return new Frame(rgb.clone(), width, height);
  }

  /** A sample; outside the picture, that of the nearest pixel. */
  public double sample(int x, int y, int channel) {
    int column = Math.max(0, Math.min(width - 1, x));
    int row = Math.max(0, Math.min(height - 1, y));
    return rgb[(row * width + column) * 3 + channel] & 0xff;
  }

  /** The picture larger or smaller, interpolated bilinearly. */
  public Picture scaled(double factor) {
    return paint(
        (int) Math.round(width * factor),
        (int) Math.round(height * factor),
        (x, y, c) -> between((x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5, c));
  }

  private double between(double x, double y, int channel) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double upper =
        sample(left, top, channel) * (1 - right) + sample(left + 1, top, channel) * right;
    double lower =
        sample(left, top + 1, channel) * (1 - right) + sample(left + 1, top + 1, channel) * right;
    return upper + (lower - upper) * (y - top);
  }

  public Picture gain(double factor) {
    return cast(factor, factor, factor);
  }

  /** A gain for each channel. */
  public Picture cast(double red, double green, double blue) {
    double[] factors = {red, green, blue};
    return paint(width, height, (x, y, c) -> sample(x, y, c) * factors[c]);
  }

  public Picture grey() {
    return paint(
        width,
        height,
        (x, y, c) -> 0.299 * sample(x, y, 0) + 0.587 * sample(x, y, 1) + 0.114 * sample(x, y, 2));
  }

  /** Light that falls off from one side of a face to the other, by a factor in all. */
  public Picture sideLight(double left, double right, double factor) {
    return paint(
        width,
        height,
        (x, y, c) -> {
          double t = Math.max(0, Math.min(1, (x - left) / (right - left)));
          return sample(x, y, c) * Math.pow(factor, -t);
        });
  }

  /** Soft white spots that mirror a light. */
  public Picture highlight(double centreX, double centreY, double radius, double strength) {
    return paint(
        width,
        height,
        (x, y, c) -> {
          double d = Math.hypot(x - centreX, y - centreY) / radius;
          double w = strength / (1 + Math.exp((d - 1) * 8));
          return sample(x, y, c) * (1 - w) + 255 * w;
        });
  }

  public Picture noise(double sigma, long seed) {
    Random random = new Random(seed);
    return paint(width, height, (x, y, c) -> sample(x, y, c) + sigma * random.nextGaussian());
  }

  /** Gaussian blur with a standard deviation in pixels. */
  public Picture blur(double sigma) {
    Kernel kernel = Kernel.gaussian(sigma);
    return kernel.over(kernel.over(this, 1, 0), 0, 1);
  }

  /** Linear motion over a length in pixels. */
  public Picture motion(int length, double degrees) {
    double radians = Math.toRadians(degrees);
    return Kernel.even(length).over(this, Math.cos(radians), Math.sin(radians));
  }

  /** A copy to draw on or to encode. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int at = 0; at < rgb.length; at += 3) {
      int colour = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
      image.setRGB(at / 3 % width, at / 3 / width, colour);
    }
    return image;
  }

  /** The picture after JPEG compression, quality 1 to 100. */
  public Picture jpeg(int quality) {
    return of(Jpeg.compressed(image(), quality));
  }
}
