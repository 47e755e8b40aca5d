package dev.facecheck.conformance;

import dev.facecheck.TestModels;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.synthetic.Covering;
import dev.facecheck.synthetic.Frames;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The two public-domain portraits, and what can be done to a picture. */
final class Retouching {

  private Retouching() {}

  /** Loaded with the first picture whose face has to be found. */
  private static final class Networks {
    static final FaceFinder FINDER = MeshFaceFinder.from(TestModels.store());
  }

  /** How much light falls on a place, 1 for none more nor less. */
  interface Light {
    double at(int x, int y);
  }

  /** A sample's new amount, of the channel that lies that many bits up. */
  private interface Sample {
    double at(int x, int y, int shift, int sample);
  }

  static BufferedImage hopper() {
    return read("grace-hopper.jpg");
  }

  static BufferedImage astronaut() {
    return read("astronaut.png");
  }

  /** A colour that takes the place of another, as 0xRRGGBB. */
  interface Recolouring {
    int of(int red, int green, int blue);
  }

  static BufferedImage recoloured(Recolouring recolouring) {
    BufferedImage picture = hopper();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        picture.setRGB(x, y, recolouring.of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
      }
    }
    return picture;
  }

  static BufferedImage covered(Covering covering, long seed) {
    BufferedImage picture = hopper();
    FaceMesh mesh = Networks.FINDER.find(Frames.of(picture)).get(0).mesh();
    return covering.over(picture, mesh, List.of(), new SplittableRandom(seed)).picture();
  }

  private static BufferedImage read(String name) {
    try {
      BufferedImage stored = ImageIO.read(Path.of("src/test/resources/portraits", name).toFile());
      return onto(canvas(stored.getWidth(), stored.getHeight(), Color.WHITE), stored, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage canvas(int width, int height, Color colour) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return canvas;
  }

  /** The picture itself, with another one drawn into it as it is. */
  static BufferedImage onto(BufferedImage picture, BufferedImage other, int x, int y) {
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(other, x, y, null);
    graphics.dispose();
    return picture;
  }

  /** The picture itself, drawn into with smooth edges. */
  static BufferedImage drawn(BufferedImage picture, Consumer<Graphics2D> drawing) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.accept(graphics);
    graphics.dispose();
    return picture;
  }

  static BufferedImage noise(BufferedImage picture, int pixels, Random random) {
    for (int i = 0; i < pixels; i++) {
      picture.setRGB(
          random.nextInt(picture.getWidth()),
          random.nextInt(picture.getHeight()),
          random.nextInt(0xffffff));
    }
    return picture;
  }

  static BufferedImage part(BufferedImage picture, int x, int y, int width, int height) {
    return onto(canvas(width, height, Color.WHITE), picture, -x, -y);
  }

  static BufferedImage scaled(BufferedImage picture, double byX, double byY) {
    int width = (int) Math.round(picture.getWidth() * byX);
    int height = (int) Math.round(picture.getHeight() * byY);
    AffineTransform scale = AffineTransform.getScaleInstance(byX, byY);
    return drawn(
        canvas(width, height, Color.WHITE), graphics -> graphics.drawImage(picture, scale, null));
  }

  static BufferedImage blurred(BufferedImage picture, int width, int height) {
    float[] weights = new float[width * height];
    Arrays.fill(weights, 1f / weights.length);
    return new ConvolveOp(new Kernel(width, height, weights), ConvolveOp.EDGE_NO_OP, null)
        .filter(picture, null);
  }

  static BufferedImage recompressed(BufferedImage picture, float quality) {
    try {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.setOutput(new MemoryCacheImageOutputStream(bytes));
      writer.write(null, new IIOImage(picture, null, null), parameters);
      writer.dispose();
      return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture on a slightly turned screen before a dark wall. */
  static BufferedImage onAScreen(BufferedImage picture) {
    return drawn(
        canvas(720, 900, new Color(0x3a, 0x34, 0x30)),
        graphics -> {
          graphics.rotate(Math.toRadians(4), 360, 450);
          graphics.setColor(new Color(0x12, 0x12, 0x14));
          graphics.fillRect(70, 90, 580, 720);
          graphics.drawImage(picture, 104, 130, null);
        });
  }

  /** A screen as a camera sees it: bluish, pale, with the stripes of two grids that beat. */
  static BufferedImage screened(BufferedImage picture) {
    return mapped(
        picture,
        (x, y, shift, sample) -> {
          double stripes = 1 + 0.12 * Math.sin(x * 0.9 + y * 0.13) + 0.1 * Math.sin(y * 1.1);
          return switch (shift) {
            case 16 -> 30 + sample * 0.7 * stripes;
            case 8 -> 36 + sample * 0.75 * stripes;
            default -> 52 + sample * 0.85 * stripes;
          };
        });
  }

  /** The picture under another light: 1 leaves a place as it is. */
  static BufferedImage lit(BufferedImage picture, Light light) {
    return mapped(picture, (x, y, shift, sample) -> sample * light.at(x, y));
  }

  private static BufferedImage mapped(BufferedImage picture, Sample changed) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int sample = picture.getRGB(x, y) >> shift & 0xff;
          rgb |= (int) Math.min(255, changed.at(x, y, shift, sample)) << shift;
        }
        picture.setRGB(x, y, rgb);
      }
    }
    return picture;
  }
}
