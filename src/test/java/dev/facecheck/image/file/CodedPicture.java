package dev.facecheck.image.file;

import dev.facecheck.image.Frame;
import java.awt.image.BufferedImage;

/**
 * A smooth picture without symmetry: red grows to the right, green downwards, blue marks a corner.
 */
public record CodedPicture(int width, int height) {

  int red(int x) {
    return 20 + 200 * x / width;
  }

  int green(int y) {
    return 20 + 200 * y / height;
  }

  int blue(int x, int y) {
    return x < width / 2 && y < height / 2 ? 200 : 40;
  }

  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb(x, y));
      }
    }
    return image;
  }

  int rgb(int x, int y) {
    return (red(x) << 16) | (green(y) << 8) | blue(x, y);
  }

  /** The picture as a camera stores it that notes an orientation: upright it is this one. */
  BufferedImage storedFor(Orientation orientation) {
    boolean swaps = orientation.swapsAxes();
    BufferedImage stored =
        new BufferedImage(
            swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int u = orientation.mirrorsX() ? width - 1 - x : x;
        int v = orientation.mirrorsY() ? height - 1 - y : y;
        stored.setRGB(swaps ? v : u, swaps ? u : v, rgb(x, y));
      }
    }
    return stored;
  }

  public Frame frame() {
    byte[] samples = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int value = rgb(i % width, i / width);
      samples[i * 3] = (byte) (value >> 16);
      samples[i * 3 + 1] = (byte) (value >> 8);
      samples[i * 3 + 2] = (byte) value;
    }
    return new Frame(samples, width, height);
  }
}
