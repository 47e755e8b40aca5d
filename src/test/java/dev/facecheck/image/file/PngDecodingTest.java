package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.image.Frame;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngDecodingTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 29;
  private static final ImageLimits LIMITS = new ImageLimits(30_000_000, 25_000_000, 8);

  /** What a pixel shows, 0 to 255 in a channel. */
  private interface Expected {
    double at(int x, int y, int channel);
  }

  private static void assertShows(Expected expected, PngBytes png) throws RefusedImageException {
    ImageBytes bytes = new ImageBytes(png.end());
    Frame frame = new ImageIoDecoder().decode(ImageFile.read(bytes, LIMITS));
    for (int i = 0; i < WIDTH * HEIGHT * 3; i++) {
      int x = i / 3 % WIDTH;
      int y = i / 3 / WIDTH;
      assertEquals(expected.at(x, y, i % 3), frame.sample(x, y, i % 3), 1, x + "," + y);
    }
  }

  private static IntBinaryOperator ramp(int bits, int a, int b) {
    return (x, y) -> (x * a + y * b + a) & ((1 << bits) - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,1", "0,2,1", "0,4,1", "0,8,1", "0,16,1", "2,8,3", "2,16,3", "4,8,2", "4,16,2", "6,8,4",
    "6,16,4"
  })
  void decodesEveryType(int type, int bits, int components) throws RefusedImageException {
    int spread = bits == 16 ? 911 : 3;
    IntBinaryOperator[] samples = new IntBinaryOperator[components];
    for (int c = 0; c < components; c++) {
      samples[c] = ramp(bits, spread + 2 * c, spread * 2 + c);
    }
    double max = (1 << bits) - 1;
    Expected expected =
        (x, y, channel) -> {
          double value = samples[components > 2 ? channel : 0].applyAsInt(x, y) / max;
          double alpha = components % 2 == 0 ? samples[components - 1].applyAsInt(x, y) / max : 1;
          return 255 * (value * alpha + 1 - alpha);
        };
    for (boolean interlaced : new boolean[] {false, true}) {
      PngBytes png = new PngBytes().header(WIDTH, HEIGHT, bits, type, interlaced);
      png.chunk("gAMA", new byte[] {0, 0, 0x27, 0x10}).chunk("iCCP", new byte[] {'x', 0, 0, 1});
      assertShows(expected, png.data(WIDTH, HEIGHT, bits, interlaced, samples));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void decodesPalettesOverWhite(int bits) throws RefusedImageException {
    int colours = 1 << bits;
    byte[] palette = new byte[colours * 3];
    byte[] alpha = new byte[colours / 2];
    for (int i = 0; i < colours; i++) {
      palette[i * 3] = (byte) (i * 200 / colours);
      palette[i * 3 + 1] = (byte) (250 - i * 7 / colours);
      palette[i * 3 + 2] = (byte) (i * 37);
    }
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = (byte) (i * 90);
    }
    IntBinaryOperator index = ramp(bits, 1, 1);
    Expected expected =
        (x, y, channel) -> {
          int i = index.applyAsInt(x, y);
          double opacity = i < alpha.length ? (alpha[i] & 0xff) / 255.0 : 1;
          return (palette[i * 3 + channel] & 0xff) * opacity + 255 * (1 - opacity);
        };
    PngBytes png = new PngBytes().header(WIDTH, HEIGHT, bits, 3, false);
    png.chunk("PLTE", palette).chunk("tRNS", alpha);
    assertShows(expected, png.data(WIDTH, HEIGHT, bits, false, index));
  }

  @ParameterizedTest
  @CsvSource({"8", "16"})
  void showsTransparentGreyAndColourWhite(int bits) throws RefusedImageException {
    IntBinaryOperator flag = (x, y) -> x % 2 == 0 ? 7 : 40 << (bits - 8);
    Expected expected = (x, y, channel) -> x % 2 == 0 ? 255 : 40 + (bits == 16 ? -0.2 : 0);
    PngBytes grey = new PngBytes().header(WIDTH, HEIGHT, bits, 0, false);
    grey.chunk("tRNS", new byte[] {0, 7});
    assertShows(expected, grey.data(WIDTH, HEIGHT, bits, false, flag));
    PngBytes colour = new PngBytes().header(WIDTH, HEIGHT, bits, 2, false);
    colour.chunk("tRNS", new byte[] {0, 7, 0, 7, 0, 7});
    assertShows(expected, colour.data(WIDTH, HEIGHT, bits, false, flag, flag, flag));
  }

  @ParameterizedTest
  @CsvSource({
    "1283, 1297, 1, true", "1283, 1297, 2, false", "1283, 1297, 3, true", "1283, 1297, 4, false",
    "1283, 1297, 5, true", "1283, 1297, 6, false", "1283, 1297, 7, true", "1283, 1297, 8, false",
    "2571, 2563, 1, true", "2571, 2563, 7, false", "1921, 1937, 3, true"
  })
  void reducesWholeSquaresCountedFromTheUprightOrigin(
      int width, int height, int exif, boolean interlaced) throws RefusedImageException {
    int factor = Math.min(width, height) / Reduction.SHORTER_SIDE;
    Orientation turn = Orientation.ofExif(exif);
    IntBinaryOperator upright = (x, y) -> (x / factor * 7 + y / factor * 13) & 0xff;
    IntBinaryOperator stored =
        (u, v) -> {
          int x = turn.swapsAxes() ? v : u;
          int y = turn.swapsAxes() ? u : v;
          return upright.applyAsInt(
              turn.mirrorsX() ? width - 1 - x : x, turn.mirrorsY() ? height - 1 - y : y);
        };
    int storedWidth = turn.swapsAxes() ? height : width;
    int storedHeight = turn.swapsAxes() ? width : height;
    PngBytes png = new PngBytes().header(storedWidth, storedHeight, 8, 0, interlaced);
    png.chunk("eXIf", JpegBytes.exif(exif, true));
    png.data(storedWidth, storedHeight, 8, interlaced, stored);
    ImageBytes bytes = new ImageBytes(png.end());
    Frame frame = new ImageIoDecoder().decode(ImageFile.read(bytes, LIMITS));
    assertEquals(factor, frame.reduction());
    assertEquals(width / factor + "x" + height / factor, frame.width() + "x" + frame.height());
    for (int i = 0; i < frame.width() * frame.height(); i++) {
      int x = i % frame.width();
      int y = i / frame.width();
      assertEquals((x * 7 + y * 13) & 0xff, frame.sample(x, y, i % 3));
    }
  }
}
