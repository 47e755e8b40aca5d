package dev.facecheck.pad;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in linear light, R, G, B of 0 to 1 interleaved: where lights add up. */
final class LinearImage {
  private static final double GAMMA = 2.2;

  private final int width;
  private final int height;
  private final float[] light;

  /** Takes the samples over, width × height × 3. */
  LinearImage(int width, int height, float[] light) {
    this.width = width;
    this.height = height;
    this.light = light;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  static LinearImage of(BufferedImage image) {
    int width = image.getWidth();
    float[] light = new float[width * image.getHeight() * 3];
    for (int at = 0; at < light.length; at++) {
      int rgb = image.getRGB(at / 3 % width, at / 3 / width);
      light[at] = (float) Math.pow((rgb >> (16 - 8 * (at % 3)) & 0xff) / 255.0, GAMMA);
    }
    return new LinearImage(width, image.getHeight(), light);
  }

  /** Interpolated light at a position; beyond the border the border is repeated. */
  double at(double x, double y, int channel) {
    double u = Math.max(0, Math.min(width - 1.001, x - 0.5));
    double v = Math.max(0, Math.min(height - 1.001, y - 0.5));
    int column = (int) u;
    int row = (int) v;
    int i = (row * width + column) * 3 + channel;
    int right = column + 1 < width ? 3 : 0;
    int below = row + 1 < height ? width * 3 : 0;
    double upper = light[i] + (u - column) * (light[i + right] - light[i]);
    double lower = light[i + below] + (u - column) * (light[i + below + right] - light[i + below]);
    return upper + (v - row) * (lower - upper);
  }

  double grey(double x, double y) {
    return (at(x, y, 0) + 2 * at(x, y, 1) + at(x, y, 2)) / 4;
  }

  /** The picture inside a box of whole pixels. */
  LinearImage part(BoundingBox box) {
    int w = (int) box.width();
    float[] inside = new float[w * (int) box.height() * 3];
    for (int y = 0; y < (int) box.height(); y++) {
      int from = (y + (int) box.top()) * width + (int) box.left();
      System.arraycopy(light, from * 3, inside, y * w * 3, w * 3);
    }
    return new LinearImage(w, (int) box.height(), inside);
  }

  LinearImage power(double exponent) {
    float[] changed = new float[light.length];
    for (int at = 0; at < light.length; at++) {
      changed[at] = (float) Math.pow(light[at], exponent);
    }
    return new LinearImage(width, height, changed);
  }

  double mean() {
    double sum = 0;
    for (float value : light) {
      sum += value;
    }
    return sum / light.length;
  }

  /** Gaussian blur with a standard deviation in pixels. */
  LinearImage blur(double sigma) {
    return blur(sigma, 1, 0).blur(sigma, 0, 1);
  }

  private LinearImage blur(double sigma, int dx, int dy) {
    int reach = (int) Math.ceil(3 * sigma);
    float[] blurred = new float[light.length];
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      double weight = Math.exp(-k * k / (2 * sigma * sigma));
      sum += weight;
      for (int at = 0; at < light.length; at++) {
        int x = Math.max(0, Math.min(width - 1, at / 3 % width + k * dx));
        int y = Math.max(0, Math.min(height - 1, at / 3 / width + k * dy));
        blurred[at] += (float) (weight * light[(y * width + x) * 3 + at % 3]);
      }
    }
    for (int at = 0; at < light.length; at++) {
      blurred[at] /= (float) sum;
    }
    return new LinearImage(width, height, blurred);
  }

  /**
   * What a sensor makes of it: exposure, shot and read noise, 8 bits, JPEG.
   *
   * @param noise standard deviation of the noise in mid-tones, of 255
   * @param quality of the JPEG, 1 to 100
   */
  BufferedImage captured(double exposure, double noise, int quality, Random random) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int at = 0; at < width * height; at++) {
      int rgb = 0;
      for (int c = 0; c < 3; c++) {
        double lit = 255 * Math.pow(Math.max(0, light[at * 3 + c] * exposure), 1 / GAMMA);
        double value = lit + noise * random.nextGaussian();
        rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
      }
      image.setRGB(at % width, at / width, rgb);
    }
    return jpeg(image, quality);
  }

  static BufferedImage jpeg(BufferedImage image, int quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
      out.flush();
      return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  static Frame frame(BufferedImage image) {
    int width = image.getWidth();
    byte[] rgb = new byte[width * image.getHeight() * 3];
    for (int at = 0; at < rgb.length; at++) {
      rgb[at] = (byte) (image.getRGB(at / 3 % width, at / 3 / width) >> (16 - 8 * (at % 3)));
    }
    return new Frame(rgb, width, image.getHeight());
  }
}
