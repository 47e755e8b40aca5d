package dev.facecheck.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.file.CodedPicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CropTest {
  private static final Sampling PLAIN = new Sampling(Border.BLACK, false);
  private static final Frame NOISE = noise(101, 83);

  private static Frame noise(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    new Random(3).nextBytes(samples);
    return new Frame(samples, width, height);
  }

  private static FloatBuffer tensor(int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(4 * 3 * width * height);
    return bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  /** Bilinear interpolation as its definition says. */
  private static double reference(Frame frame, double x, double y, int channel, Border border) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double sum = 0;
    for (int v = top; v <= top + 1; v++) {
      for (int u = left; u <= left + 1; u++) {
        sum += (1 - Math.abs(x - u)) * (1 - Math.abs(y - v)) * sample(frame, u, v, channel, border);
      }
    }
    return sum;
  }

  private static int sample(Frame frame, int x, int y, int channel, Border border) {
    boolean outside = x < 0 || y < 0 || x >= frame.width() || y >= frame.height();
    if (outside && border == Border.BLACK) {
      return 0;
    }
    boolean mirrored = border == Border.MIRRORED;
    int u = mirrored ? mirror(x, frame.width()) : Math.max(0, Math.min(x, frame.width() - 1));
    int v = mirrored ? mirror(y, frame.height()) : Math.max(0, Math.min(y, frame.height() - 1));
    return frame.sample(u, v, channel);
  }

  private static int mirror(int position, int size) {
    int at = position;
    while (at < 0 || at >= size) {
      at = at < 0 ? -1 - at : 2 * size - 1 - at;
    }
    return at;
  }

  @Test
  void warpsLikeTheDefinition() {
    Random random = new Random(4);
    for (int i = 0; i < 60; i++) {
      Point centre = new Point(random.nextDouble() * 101, random.nextDouble() * 83);
      Affine map = Affine.cropToImage(centre, 5 + random.nextDouble() * 90, i, 24);
      for (Border border : Border.values()) {
        FloatBuffer planes = tensor(24, 20);
        Sampling sampling = new Sampling(border, false);
        Crop.warp(NOISE, map, 24, 20, sampling, new TensorFormat(2, 1, false), planes);
        for (int at = 0; at < 24 * 20 * 3; at++) {
          Point position = map.apply(at % 24 + 0.5, at / 24 % 20 + 0.5);
          double expected =
              reference(NOISE, position.x() - 0.5, position.y() - 0.5, at / (24 * 20), border);
          assertEquals(expected * 2 + 1, planes.get(at), 1.2, border + " " + at);
        }
      }
    }
  }

  @Test
  void identityCopies() {
    byte[] copy = Crop.warp(NOISE, new Affine(1, 0, 0, 0, 1, 0), 101, 83, PLAIN);
    for (int at = 0; at < copy.length; at++) {
      assertEquals(NOISE.sample(at / 3 % 101, at / 303, at % 3), copy[at] & 0xff);
    }
  }

  @Test
  void swapsPlanesForBgr() {
    FloatBuffer rgb = tensor(10, 10);
    FloatBuffer bgr = tensor(10, 10);
    Affine map = new Affine(1, 0, 20, 0, 1, 30);
    Crop.warp(NOISE, map, 10, 10, PLAIN, new TensorFormat(1, 0, false), rgb);
    Crop.warp(NOISE, map, 10, 10, PLAIN, new TensorFormat(1, 0, true), bgr);
    for (int at = 0; at < 100; at++) {
      assertEquals(rgb.get(at), bgr.get(200 + at));
      assertEquals(rgb.get(100 + at), bgr.get(100 + at));
    }
  }

  @Test
  void antialiasingLeavesOneGreyOfFineStripes() {
    byte[] samples = new byte[240 * 240 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 % 2 == 0 ? 255 : 0);
    }
    Frame stripes = new Frame(samples, 240, 240);
    Affine map = Affine.cropToImage(new Point(120, 120), 200, 0, 50);
    byte[] crop = Crop.warp(stripes, map, 50, 50, new Sampling(Border.BLACK, true));
    for (byte value : crop) {
      assertEquals(128, value & 0xff, 1);
    }
  }

  @Test
  void fineSamplingMeansOverEverySampleOfACropThatShrinksALittle() {
    byte[] samples = new byte[240 * 240 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 % 2 == 0 ? 255 : 0);
    }
    Frame stripes = new Frame(samples, 240, 240);
    Affine map = Affine.cropToImage(new Point(120.25, 120), 150, 0, 100);
    byte[] plain = Crop.warp(stripes, map, 100, 100, new Sampling(Border.BLACK, true));
    byte[] fine = Crop.warp(stripes, map, 100, 100, new Sampling(Border.BLACK, true, true));
    assertTrue(spread(fine) < 0.5 * spread(plain), spread(fine) + " of " + spread(plain));
  }

  private static int spread(byte[] values) {
    int least = 255;
    int most = 0;
    for (byte value : values) {
      least = Math.min(least, value & 0xff);
      most = Math.max(most, value & 0xff);
    }
    return most - least;
  }

  @Test
  void readsReducedFrameInPixelsOfTheImage() {
    Frame whole = new CodedPicture(400, 300).frame();
    byte[] samples = new byte[100 * 75 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) whole.sample(i / 3 % 100 * 4 + 2, i / 300 * 4 + 2, i % 3);
    }
    Frame reduced = new Frame(samples, 100, 75, 403, 302, 4);
    Affine map = Affine.cropToImage(new Point(290, 210), 100, 0.3, 25);
    byte[] expected = Crop.warp(whole, map, 25, 25, PLAIN);
    byte[] seen = Crop.warp(reduced, map, 25, 25, PLAIN);
    for (int at = 0; at < seen.length; at++) {
      assertEquals(expected[at] & 0xff, seen[at] & 0xff, 3);
    }
  }

  @Test
  void letterboxTakesExactMeans() {
    for (int[] size : new int[][] {{32, 24}, {26, 40}, {64, 64}, {100, 83}}) {
      int width = size[0];
      int height = size[1];
      FloatBuffer planes = tensor(width, height);
      Affine map = Crop.letterbox(NOISE, width, height, new TensorFormat(1, 0, false), planes);
      for (int at = 0; at < width * height * 3; at++) {
        Point from = map.apply(at % width, at / width % height);
        Point to = map.apply(at % width + 1, at / width % height + 1);
        double expected = mean(from, to, at / (width * height));
        assertEquals(expected, planes.get(at), 0.1, size[0] + "x" + size[1] + " at " + at);
      }
    }
  }

  @Test
  void letterboxReadsTheHalvesOfALargePicture() {
    TensorFormat plain = new TensorFormat(1, 0, false);
    Frame[] halves = {NOISE, NOISE.half(), NOISE.half().half()};
    for (int[] size : new int[][] {{24, 32, 1}, {7, 9, 2}}) {
      int width = size[0];
      int height = size[1];
      FloatBuffer planes = tensor(width, height);
      FloatBuffer ofHalf = tensor(width, height);
      Affine map = Crop.letterbox(NOISE, width, height, plain, planes);
      Frame half = halves[size[2]];
      assertEquals(Crop.letterbox(half, width, height, plain, ofHalf), map);
      assertEquals(ofHalf, planes);
      // It lies where the picture has it, without the odd column or row that no half has.
      assertEquals(half.width() * half.reduction(), map.apply(width, 0).x(), 1e-9);
      int row = height / 2;
      double seen = 0;
      for (int x = 0; x < width; x++) {
        seen += planes.get(row * width + x) / width;
      }
      assertEquals(mean(map.apply(0, row), map.apply(width, row + 1), 0), seen, 3);
    }
  }

  /** Mean over a rectangle of the picture, zero outside. */
  private static double mean(Point from, Point to, int channel) {
    double sum = 0;
    for (int y = 0; y < NOISE.height(); y++) {
      double rows = Math.min(to.y(), y + 1) - Math.max(from.y(), y);
      for (int x = 0; x < NOISE.width() && rows > 0; x++) {
        double columns = Math.min(to.x(), x + 1) - Math.max(from.x(), x);
        sum += columns > 0 ? columns * rows * NOISE.sample(x, y, channel) : 0;
      }
    }
    return sum / ((to.x() - from.x()) * (to.y() - from.y()));
  }

  @Test
  void letterboxEnlargesSmoothly() {
    Frame small = new CodedPicture(40, 30).frame();
    FloatBuffer planes = tensor(160, 160);
    Affine map = Crop.letterbox(small, 160, 160, new TensorFormat(1, 0, false), planes);
    assertEquals(new Affine(0.25, 0, 0, 0, 0.25, -5), map);
    assertEquals(0, planes.get(19 * 160 + 80));
    assertEquals(120, planes.get(80 * 160 + 80), 4);
  }
}
