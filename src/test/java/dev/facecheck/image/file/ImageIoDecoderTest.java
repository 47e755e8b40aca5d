package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.fixture.LargePicture;
import dev.facecheck.image.Frame;
import dev.facecheck.image.file.RefusedImageException.Cause;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoDecoderTest {
  /** What coding at quality 95 with halved colour may change in a smooth picture. */
  private static final int JPEG_TOLERANCE = 8;

  private static final ImageLimits LIMITS = new ImageLimits(30_000_000, 25_000_000, 8);
  private static final ImageDecoder DECODER = new ImageIoDecoder();

  private static Frame decode(byte[] bytes) throws RefusedImageException {
    ImageBytes image = new ImageBytes(bytes);
    return DECODER.decode(ImageFile.read(image, LIMITS));
  }

  private static void assertColour(int rgb, Frame frame, int x, int y, int tolerance) {
    assertEquals(rgb >> 16, frame.sample(x, y, 0), tolerance, "red");
    assertEquals((rgb >> 8) & 0xff, frame.sample(x, y, 1), tolerance, "green");
    assertEquals(rgb & 0xff, frame.sample(x, y, 2), tolerance, "blue");
  }

  /** Compares away from the blue corner's edges. */
  private static void assertShows(CodedPicture picture, Frame frame, int tolerance) {
    assertEquals(picture.width(), frame.imageWidth());
    assertEquals(picture.height(), frame.imageHeight());
    int factor = frame.reduction();
    for (int y = 0; y < frame.height(); y += 5) {
      for (int x = 0; x < frame.width(); x += 5) {
        int u = x * factor + factor / 2;
        int v = y * factor + factor / 2;
        boolean edge =
            Math.abs(u - picture.width() / 2) < 16 || Math.abs(v - picture.height() / 2) < 16;
        if (!edge) {
          assertColour(picture.rgb(u, v), frame, x, y, tolerance);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsEveryOrientationUpright(int exif) throws RefusedImageException {
    Orientation orientation = Orientation.ofExif(exif);
    for (int[] size : new int[][] {{131, 97}, {1283, 1297}, {2571, 2563}}) {
      CodedPicture picture = new CodedPicture(size[0], size[1]);
      byte[] jpeg = JpegBytes.of(picture.storedFor(orientation), false);
      byte[] turned = JpegBytes.withOrientation(jpeg, exif, true);
      assertShows(picture, decode(turned), JPEG_TOLERANCE);
    }
  }

  @Test
  void decodesProgressiveAndGrey() throws RefusedImageException {
    CodedPicture picture = new CodedPicture(200, 160);
    assertShows(picture, decode(JpegBytes.of(picture.image(), true)), JPEG_TOLERANCE);
    assertColour(0x646464, decode(JpegBytes.ofComponents(32, 32, 100)), 9, 9, 2);
  }

  @ParameterizedTest
  @CsvSource({"-1", "0", "1"})
  void knowsRgbFromYcc(int adobe) throws RefusedImageException {
    byte[] stored = JpegBytes.ofComponents(32, 32, 120, 90, 200);
    byte[] jpeg = adobe < 0 ? stored : JpegBytes.withAdobe(stored, adobe);
    assertColour(adobe == 0 ? 0x785ac8 : 0xdd5235, decode(jpeg), 9, 9, 4);
  }

  @Test
  void decidesTheColourBeforeTheData() throws RefusedImageException {
    byte[] stored = JpegBytes.ofComponents(32, 32, 120, 90, 200);
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    byte[] late = JpegBytes.splice(stored, stored.length - 2, stored.length - 2, adobe);
    assertColour(0xdd5235, decode(late), 9, 9, 4);
  }

  @Test
  void decodesCmykAndYcck() throws RefusedImageException {
    byte[] cmyk = JpegBytes.ofComponents(32, 32, 200, 100, 50, 128);
    assertColour(0x643219, decode(cmyk), 9, 9, 3);
    assertColour(0x643219, decode(JpegBytes.withAdobe(cmyk, 0)), 9, 9, 3);
    byte[] ycck = JpegBytes.withAdobe(JpegBytes.ofComponents(32, 32, 120, 90, 200, 128), 2);
    assertColour(0x115765, decode(ycck), 9, 9, 4);
  }

  @Test
  void reducesTwelveMegapixels() throws RefusedImageException {
    CodedPicture picture = new CodedPicture(4003, 3001);
    Frame frame = decode(JpegBytes.of(picture.image(), false));
    assertEquals(4, frame.reduction());
    assertEquals(1000, frame.width());
    assertEquals(750, frame.height());
    assertShows(picture, frame, JPEG_TOLERANCE);
  }

  @Test
  void ignoresBrokenMetadata() throws RefusedImageException {
    CodedPicture picture = new CodedPicture(120, 90);
    byte[] jpeg = JpegBytes.of(picture.image(), false);
    for (int marker : new int[] {0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe}) {
      for (String text : new String[] {"", "JFIF\0", "JFXX\0", "ICC_PROFILE\0\1\1none", "Adobe"}) {
        byte[] body = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertShows(picture, decode(JpegBytes.withSegment(jpeg, marker, body)), JPEG_TOLERANCE);
      }
    }
  }

  @Test
  void takesAnEmptyTable() throws RefusedImageException {
    CodedPicture picture = new CodedPicture(120, 90);
    byte[] jpeg = JpegBytes.of(picture.image(), false);
    byte[] empty = JpegBytes.withSegment(jpeg, 0xdb, new byte[0]);
    assertShows(picture, decode(empty), JPEG_TOLERANCE);
  }

  @Test
  void neverShowsHalfAPicture() {
    CodedPicture picture = new CodedPicture(120, 90);
    byte[] baseline = JpegBytes.of(picture.image(), false);
    byte[] progressive = JpegBytes.of(picture.image(), true);
    for (byte[] whole : new byte[][] {baseline, progressive, png(120, 90)}) {
      for (int tenth = 1; tenth < 10; tenth++) {
        assertDamaged(Arrays.copyOf(whole, whole.length * tenth / 10));
      }
    }
    int data = JpegBytes.indexOf(baseline, 0xda) + 14;
    for (int tenth = 1; tenth < 10; tenth++) {
      int from = data + (baseline.length - data) * tenth / 10;
      assertDamaged(JpegBytes.splice(baseline, from, baseline.length - 2, new byte[0]));
    }
  }

  @Test
  void refusesPngWhoseDataEndTooEarly() {
    byte[] fewRows =
        new PngBytes().header(60, 60, 8, 0, false).data(60, 30, 8, false, (x, y) -> x * y).end();
    assertDamaged(fewRows);
    byte[] noZlib = new PngBytes().header(60, 60, 8, 0, false).chunk("IDAT", new byte[99]).end();
    assertDamaged(noZlib);
  }

  @Test
  void refusesAHeaderThatLeavesRowsOut() {
    byte[] jpeg = JpegBytes.of(new CodedPicture(240, 200).image(), false);
    int frame = JpegBytes.indexOf(jpeg, 0xc0);
    byte[] halfJpeg = jpeg.clone();
    halfJpeg[frame + 6] = 96;
    assertDamaged(halfJpeg);
    assertDamaged(
        new PngBytes().header(60, 30, 8, 0, false).data(60, 60, 8, false, (x, y) -> x * y).end());
    assertDamaged(
        new PngBytes()
            .header(60, 30, 8, 2, true)
            .data(60, 60, 8, true, Math::max, Math::min, Math::max)
            .end());
  }

  private static byte[] png(int width, int height) {
    return new PngBytes()
        .header(width, height, 8, 0, false)
        .data(width, height, 8, false, (x, y) -> x * y)
        .end();
  }

  private static void assertDamaged(byte[] bytes) {
    RefusedImageException refusal = assertThrows(RefusedImageException.class, () -> decode(bytes));
    assertEquals(Cause.DAMAGED, refusal.reason());
  }

  /** 10,000 x 600 samples as the reader gives them, and as many of the frame. */
  @Test
  void asksForNoMoreMemoryThanThereIs() throws Exception {
    ImageFile panorama = ImageFile.read(new ImageBytes(LargePicture.panorama()), LIMITS);
    ImageDecoder small = new ImageIoDecoder(36_000_000 - 1);
    assertThrows(OutOfMemoryError.class, () -> small.decode(panorama));
    assertEquals(10_000, new ImageIoDecoder(36_000_000).decode(panorama).width());
  }
}
