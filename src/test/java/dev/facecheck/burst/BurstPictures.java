package dev.facecheck.burst;

import dev.facecheck.image.file.ImageBytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Recordings made by code from the two public-domain portraits. */
final class BurstPictures {
  static final int INTERVAL_MILLIS = 200;

  private static final Path FOLDER = Path.of("src/test/resources/portraits");
  private static final Color SKIN = new Color(0xd6, 0xa0, 0x88);
  private static final Color LASHES = new Color(0x60, 0x40, 0x38);

  private BurstPictures() {}

  /**
   * A recording by a hand that shakes, one frame per letter: H and A are two persons, h the first
   * with closed eyes, W the first with one eye closed, B the first and a larger second one beside
   * it, and a dot the empty room.
   */
  static List<BurstFrame> of(String letters) {
    List<BurstFrame> frames = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      BufferedImage picture =
          switch (letters.charAt(i)) {
            case 'H' -> hopper();
            case 'h' -> eyesShut(198, 284);
            case 'W' -> eyesShut(198);
            case 'A' -> astronaut();
            case 'B' -> both();
            case '.' -> canvas(512, 600);
            default -> throw new IllegalArgumentException(letters);
          };
      frames.add(
          new BurstFrame(
              new ImageBytes(png(shaken(picture, i))),
              Duration.ofMillis((long) i * INTERVAL_MILLIS)));
    }
    return frames;
  }

  private static BufferedImage hopper() {
    return drawn(read("grace-hopper.jpg"), 0, 0, 512, 600, 1);
  }

  /** As large as the other person. */
  private static BufferedImage astronaut() {
    return drawn(read("astronaut.png"), -190, -10, 512, 600, 2);
  }

  private static BufferedImage both() {
    BufferedImage picture = canvas(1200, 700);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(drawn(read("astronaut.png"), -330, -10, 600, 700, 3), 600, 0, null);
    graphics.drawImage(hopper(), 0, 0, null);
    graphics.dispose();
    return picture;
  }

  /**
   * Lids drawn over the eyes.
   *
   * @param eyes their left edges
   */
  private static BufferedImage eyesShut(int... eyes) {
    BufferedImage picture = hopper();
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int x : eyes) {
      graphics.setColor(SKIN);
      graphics.fill(new Ellipse2D.Double(x, 178, 48, 26));
      graphics.setColor(LASHES);
      graphics.fill(new Ellipse2D.Double(x + 4, 196, 40, 3));
    }
    graphics.dispose();
    return picture;
  }

  /** Shifted, turned and scaled a little, with noise; the same for the same number. */
  private static BufferedImage shaken(BufferedImage picture, int seed) {
    Random random = new Random(seed);
    AffineTransform shake =
        AffineTransform.getTranslateInstance(random.nextInt(13) - 6, random.nextInt(13) - 6);
    double scale = 1 + (random.nextDouble() - 0.5) * 0.04;
    shake.translate(256, 250);
    shake.rotate((random.nextDouble() - 0.5) * 0.06);
    shake.scale(scale, scale);
    shake.translate(-256, -250);
    BufferedImage shaken = drawn(picture, 0, 0, picture.getWidth(), picture.getHeight(), 1);
    Graphics2D graphics = smooth(shaken);
    graphics.drawImage(picture, shake, null);
    graphics.dispose();
    for (int y = 0; y < shaken.getHeight(); y++) {
      for (int x = 0; x < shaken.getWidth(); x++) {
        int noise = (int) Math.round(random.nextGaussian() * 3);
        Color colour = new Color(shaken.getRGB(x, y));
        shaken.setRGB(
            x,
            y,
            new Color(
                    clamped(colour.getRed() + noise),
                    clamped(colour.getGreen() + noise),
                    clamped(colour.getBlue() + noise))
                .getRGB());
      }
    }
    return shaken;
  }

  private static int clamped(int sample) {
    return Math.max(0, Math.min(255, sample));
  }

  private static BufferedImage read(String name) {
    try {
      return ImageIO.read(FOLDER.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage drawn(
      BufferedImage picture, int x, int y, int width, int height, double scale) {
    BufferedImage drawn = canvas(width, height);
    Graphics2D graphics = smooth(drawn);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(scale, scale);
    graphics.drawImage(picture, place, null);
    graphics.dispose();
    return drawn;
  }

  private static Graphics2D smooth(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return graphics;
  }

  private static BufferedImage canvas(int width, int height) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setColor(new Color(0x60, 0x70, 0x90));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return canvas;
  }

  private static byte[] png(BufferedImage picture) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
