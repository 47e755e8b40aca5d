package dev.facecheck.conformance;

import dev.facecheck.TestModels;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.synthetic.Covering;
import dev.facecheck.synthetic.Frames;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures made by code from the two public-domain portraits: one way of going wrong each. */
public enum Variation {
  GOOD {
    @Override
    public BufferedImage picture() {
      return hopper();
    }
  },
  LARGE {
    @Override
    public BufferedImage picture() {
      return scaled(hopper(), 4, 4);
    }
  },
  NO_FACE {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = canvas(640, 480, Color.GRAY);
      Random random = new Random(3);
      for (int i = 0; i < 200_000; i++) {
        picture.setRGB(random.nextInt(640), random.nextInt(480), random.nextInt(0xffffff));
      }
      return picture;
    }
  },
  TWO_FACES {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = canvas(1100, 600, Color.GRAY);
      Graphics2D graphics = picture.createGraphics();
      graphics.drawImage(hopper(), 0, 0, null);
      graphics.drawImage(astronaut(), 560, 0, null);
      graphics.dispose();
      return picture;
    }
  },
  CROPPED {
    @Override
    public BufferedImage picture() {
      return part(hopper(), 250, 0, 262, 600);
    }
  },
  AT_BORDER {
    @Override
    public BufferedImage picture() {
      return part(hopper(), 161, 0, 351, 600);
    }
  },
  TOO_CLOSE {
    @Override
    public BufferedImage picture() {
      return part(hopper(), 120, 98, 280, 285);
    }
  },
  SMALL {
    @Override
    public BufferedImage picture() {
      return astronaut();
    }
  },
  SMALL_IN_LARGE_PICTURE {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = canvas(2000, 1500, new Color(0x60, 0x70, 0x90));
      Graphics2D graphics = picture.createGraphics();
      graphics.drawImage(hopper(), 700, 450, null);
      graphics.dispose();
      return picture;
    }
  },
  EYES_FEW_PIXELS_APART {
    @Override
    public BufferedImage picture() {
      return scaled(hopper(), 0.6, 0.85);
    }
  },
  TILTED {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = canvas(512, 600, new Color(0x60, 0x70, 0x90));
      Graphics2D graphics = smooth(picture);
      graphics.rotate(Math.toRadians(30), 256, 260);
      graphics.drawImage(hopper(), 0, 0, null);
      graphics.dispose();
      return picture;
    }
  },
  BLURRED {
    @Override
    public BufferedImage picture() {
      return blurred(hopper(), 13, 13);
    }
  },
  MOVED {
    @Override
    public BufferedImage picture() {
      return blurred(hopper(), 25, 1);
    }
  },
  DARK {
    @Override
    public BufferedImage picture() {
      return lit(hopper(), (x, y) -> 0.12);
    }
  },
  BRIGHT {
    @Override
    public BufferedImage picture() {
      return lit(hopper(), (x, y) -> 3.2);
    }
  },
  LIT_FROM_ONE_SIDE {
    @Override
    public BufferedImage picture() {
      return lit(hopper(), (x, y) -> 1.25 / (1 + Math.exp((x - 250) / 25.0)) + 0.12);
    }
  },
  SHINING {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = hopper();
      Graphics2D graphics = smooth(picture);
      graphics.setColor(Color.WHITE);
      graphics.fill(new Ellipse2D.Double(215, 142, 100, 34));
      graphics.fill(new Ellipse2D.Double(192, 232, 45, 50));
      graphics.fill(new Ellipse2D.Double(290, 232, 45, 50));
      graphics.dispose();
      return picture;
    }
  },
  COMPRESSED {
    @Override
    public BufferedImage picture() {
      return recompressed(hopper(), 0.03f);
    }
  },
  REPHOTOGRAPHED {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = canvas(720, 900, new Color(0x3a, 0x34, 0x30));
      Graphics2D graphics = smooth(picture);
      graphics.rotate(Math.toRadians(4), 360, 450);
      graphics.setColor(new Color(0x12, 0x12, 0x14));
      graphics.fillRect(70, 90, 580, 720);
      graphics.drawImage(hopper(), 104, 130, null);
      graphics.dispose();
      return screened(blurred(picture, 7, 3));
    }
  },
  MASKED {
    @Override
    public BufferedImage picture() {
      return covered(Covering.MASK_WORN, 1);
    }
  },
  MASKED_BELOW_THE_NOSE {
    @Override
    public BufferedImage picture() {
      return covered(Covering.MASK_NOSE_BARE, 1);
    }
  },
  BEHIND_SUNGLASSES {
    @Override
    public BufferedImage picture() {
      return covered(Covering.SUNGLASSES, 2);
    }
  },
  HAND_OVER_THE_MOUTH {
    @Override
    public BufferedImage picture() {
      return covered(Covering.HAND, 4);
    }
  },
  HAND_ON_THE_FACE {
    @Override
    public BufferedImage picture() {
      return covered(Covering.HAND, 23);
    }
  },
  PAPER_OVER_AN_EYE {
    @Override
    public BufferedImage picture() {
      return covered(Covering.PAPER, 19);
    }
  },
  IN_EYEGLASSES {
    @Override
    public BufferedImage picture() {
      return covered(Covering.EYEGLASSES, 1);
    }
  },
  ANOTHER_PERSON {
    @Override
    public BufferedImage picture() {
      return scaled(part(astronaut(), 60, 0, 340, 340), 1.6, 1.6);
    }
  },
  EYES_SHUT {
    @Override
    public BufferedImage picture() {
      BufferedImage picture = hopper();
      Graphics2D graphics = smooth(picture);
      for (int x : new int[] {198, 284}) {
        graphics.setColor(new Color(0xd6, 0xa0, 0x88));
        graphics.fill(new Ellipse2D.Double(x, 178, 48, 26));
        graphics.setColor(new Color(0x60, 0x40, 0x38));
        graphics.fill(new Ellipse2D.Double(x + 4, 196, 40, 3));
      }
      graphics.dispose();
      return picture;
    }
  };

  /** How much light falls on a place, 1 for none more nor less. */
  private interface Light {
    double at(int x, int y);
  }

  /** The picture in RGB. */
  public abstract BufferedImage picture();

  private static BufferedImage hopper() {
    return read("grace-hopper.jpg");
  }

  private static BufferedImage covered(Covering covering, long seed) {
    BufferedImage picture = hopper();
    FaceMesh mesh = MeshFaceFinder.from(TestModels.store()).find(Frames.of(picture)).get(0).mesh();
    return covering.over(picture, mesh, List.of(), new SplittableRandom(seed)).picture();
  }

  private static BufferedImage astronaut() {
    return read("astronaut.png");
  }

  private static BufferedImage read(String name) {
    try {
      BufferedImage stored = ImageIO.read(Path.of("src/test/resources/portraits", name).toFile());
      BufferedImage picture = canvas(stored.getWidth(), stored.getHeight(), Color.WHITE);
      Graphics2D graphics = picture.createGraphics();
      graphics.drawImage(stored, 0, 0, null);
      graphics.dispose();
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage canvas(int width, int height, Color colour) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return canvas;
  }

  private static Graphics2D smooth(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return graphics;
  }

  private static BufferedImage part(BufferedImage picture, int x, int y, int width, int height) {
    BufferedImage part = canvas(width, height, Color.WHITE);
    Graphics2D graphics = part.createGraphics();
    graphics.drawImage(picture, -x, -y, null);
    graphics.dispose();
    return part;
  }

  private static BufferedImage scaled(BufferedImage picture, double byX, double byY) {
    BufferedImage scaled =
        canvas(
            (int) Math.round(picture.getWidth() * byX),
            (int) Math.round(picture.getHeight() * byY),
            Color.WHITE);
    Graphics2D graphics = smooth(scaled);
    graphics.drawImage(picture, AffineTransform.getScaleInstance(byX, byY), null);
    graphics.dispose();
    return scaled;
  }

  private static BufferedImage blurred(BufferedImage picture, int width, int height) {
    float[] weights = new float[width * height];
    Arrays.fill(weights, 1f / weights.length);
    return new ConvolveOp(new Kernel(width, height, weights), ConvolveOp.EDGE_NO_OP, null)
        .filter(picture, null);
  }

  private static BufferedImage recompressed(BufferedImage picture, float quality) {
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

  /** As a screen looks to a camera: bluish, pale, with the stripes of two grids that beat. */
  private static BufferedImage screened(BufferedImage picture) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        double stripes = 1 + 0.12 * Math.sin(x * 0.9 + y * 0.13) + 0.1 * Math.sin(y * 1.1);
        int red = (int) Math.min(255, 30 + (rgb >> 16 & 0xff) * 0.7 * stripes);
        int green = (int) Math.min(255, 36 + (rgb >> 8 & 0xff) * 0.75 * stripes);
        int blue = (int) Math.min(255, 52 + (rgb & 0xff) * 0.85 * stripes);
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return picture;
  }

  private static BufferedImage lit(BufferedImage picture, Light light) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        double gain = light.at(x, y);
        int red = (int) Math.min(255, (rgb >> 16 & 0xff) * gain);
        int green = (int) Math.min(255, (rgb >> 8 & 0xff) * gain);
        int blue = (int) Math.min(255, (rgb & 0xff) * gain);
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return picture;
  }
}
