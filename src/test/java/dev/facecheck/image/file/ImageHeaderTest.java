package dev.facecheck.image.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.file.RefusedImageException.Cause;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {
  private static final ImageLimits LIMITS = new ImageLimits(3_000_000, 25_000_000, 32);
  private static final byte[] JPEG = JpegBytes.of(new CodedPicture(80, 60).image(), false);
  private static final byte[] PROGRESSIVE = JpegBytes.of(new CodedPicture(80, 60).image(), true);
  private static final byte[] PNG = png(80, 60).end();

  private static PngBytes png(int width, int height) {
    return new PngBytes()
        .header(width, height, 8, 0, false)
        .data(80, 60, 8, false, (x, y) -> x * y);
  }

  private static ImageHeader read(byte[] bytes) throws RefusedImageException {
    return ImageFile.read(new ImageBytes(bytes), LIMITS).header();
  }

  private static RefusedImageException refusal(byte[] bytes) {
    return assertThrows(RefusedImageException.class, () -> read(bytes));
  }

  private static byte[] patched(byte[] bytes, int at, int... values) {
    byte[] copy = bytes.clone();
    for (int i = 0; i < values.length; i++) {
      copy[at + i] = (byte) values[i];
    }
    return copy;
  }

  @Test
  void readsSizeOfBaselineProgressiveAndPng() throws RefusedImageException {
    ImageHeader jpeg = new ImageHeader(ImageFormat.JPEG, 80, 60, 3, 8, Orientation.UPRIGHT);
    assertEquals(jpeg, read(JPEG));
    assertEquals(jpeg, read(PROGRESSIVE));
    assertEquals(new ImageHeader(ImageFormat.PNG, 80, 60, 1, 8, Orientation.UPRIGHT), read(PNG));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsOrientationInBothByteOrdersAndFormats(int exif) throws RefusedImageException {
    Orientation expected = Orientation.ofExif(exif);
    assertEquals(expected, read(JpegBytes.withOrientation(JPEG, exif, true)).orientation());
    assertEquals(expected, read(JpegBytes.withOrientation(JPEG, exif, false)).orientation());
    PngBytes turned = png(80, 60).chunk("eXIf", JpegBytes.exif(exif, exif % 2 == 0));
    assertEquals(expected, read(turned.end()).orientation());
    assertEquals(exif > 4 ? 60 : 80, read(turned.toByteArray()).width());
  }

  @Test
  void takesDamagedExifAsUpright() throws RefusedImageException {
    byte[] good = JpegBytes.exif(6, true);
    for (int at = 0; at < good.length; at++) {
      for (int value : new int[] {0, 9, 0x7f, 0xff}) {
        byte[] exif = patched(good, at, value);
        assertEquals(80, read(withExif(exif)).storedWidth());
        assertEquals(80, read(withExif(Arrays.copyOf(exif, at))).storedWidth());
      }
    }
    assertEquals(Orientation.UPRIGHT, read(withExif(patched(good, 18, 9))).orientation());
  }

  /** Browsers ignore it as well. */
  @Test
  void ignoresAnOrientationThatStandsInXmpAlone() throws RefusedImageException {
    String xmp =
        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " xmlns:tiff='http://ns.adobe.com/tiff/1.0/' tiff:Orientation='6'/></rdf:RDF>"
            + "</x:xmpmeta>";
    byte[] jpeg = JpegBytes.withSegment(JPEG, 0xe1, xmp.getBytes(ISO_8859_1));
    assertEquals(Orientation.UPRIGHT, read(jpeg).orientation());
    byte[] both = JpegBytes.withOrientation(jpeg, 3, true);
    assertEquals(Orientation.ROTATED_180, read(both).orientation());
  }

  private static byte[] withExif(byte[] exif) {
    byte[] body = JpegBytes.splice(new byte[] {'E', 'x', 'i', 'f', 0, 0}, 6, 6, exif);
    return JpegBytes.withSegment(JPEG, 0xe1, body);
  }

  @Test
  void refusesWhatEndsTooEarlyWhereverItEnds() {
    for (byte[] whole : new byte[][] {JPEG, PROGRESSIVE, PNG}) {
      for (int length = 8; length < whole.length; length++) {
        RefusedImageException refusal = refusal(Arrays.copyOf(whole, length));
        assertEquals(Cause.DAMAGED, refusal.reason());
        assertEquals("the picture is truncated", refusal.getMessage());
      }
    }
  }

  @Test
  void acceptsWhatFollowsTheEnd() throws RefusedImageException {
    assertEquals(80, read(Arrays.copyOf(JPEG, JPEG.length + 1000)).width());
    assertEquals(80, read(Arrays.copyOf(PNG, PNG.length + 1000)).width());
  }

  @ParameterizedTest
  @CsvSource({
    "GIF89a..........., GIF", "RIFF....WEBPVP8 , WebP", "....ftypheic...., HEIC",
    "....ftypmif1...., HEIF", "....ftypavif...., AVIF", "....ftypisom...., video",
    "%PDF-1.7........, PDF", "BM.............., BMP", "8BPS............, Photoshop",
    "{\"image\": \"...\"}, text", "/9j/4AAQSkZJRgAB, text"
  })
  void namesWhatIsNoPicture(String start, String name) {
    RefusedImageException refusal = refusal(start.getBytes(ISO_8859_1));
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal.reason());
    assertTrue(refusal.getMessage().contains(name), refusal.getMessage());
  }

  @Test
  void refusesNothingAndNoise() {
    assertEquals(Cause.DAMAGED, refusal(new byte[0]).reason());
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(new byte[1]).reason());
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(new byte[100]).reason());
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf})
  void refusesRareCodingsOfJpeg(int frameMarker) {
    byte[] bytes = patched(JPEG, JpegBytes.indexOf(JPEG, 0xc0) + 1, frameMarker);
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(bytes).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "4, 12, UNSUPPORTED_FORMAT",
    "9, 2, DAMAGED",
    "9, 5, DAMAGED",
    "9, 0, DAMAGED",
    "3, 200, DAMAGED"
  })
  void refusesFrameHeaderThatLies(int offset, int value, Cause expected) {
    byte[] bytes = patched(JPEG, JpegBytes.indexOf(JPEG, 0xc0) + offset, value);
    assertEquals(expected, refusal(bytes).reason());
  }

  @Test
  void refusesSizesOfZeroAndHeightAfterTheData() {
    int frame = JpegBytes.indexOf(JPEG, 0xc0);
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(patched(JPEG, frame + 5, 0, 0)).reason());
    assertEquals(Cause.DAMAGED, refusal(patched(JPEG, frame + 7, 0, 0)).reason());
    assertEquals(Cause.DAMAGED, refusal(png(0, 60).end()).reason());
    assertEquals(Cause.DAMAGED, refusal(png(80, -1).end()).reason());
  }

  @Test
  void refusesComponentWithoutData() {
    int scan = JpegBytes.indexOf(JPEG, 0xda);
    assertEquals(Cause.DAMAGED, refusal(patched(JPEG, scan + 7, 1)).reason());
  }

  @Test
  void refusesThousandsOfScans() {
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
    byte[] many = new byte[scan.length * 1000];
    for (int i = 0; i < many.length; i++) {
      many[i] = scan[i % scan.length];
    }
    byte[] bytes = JpegBytes.splice(JPEG, JPEG.length - 2, JPEG.length - 2, many);
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(bytes).reason());
  }

  @Test
  void refusesEveryFlippedBitOfPng() {
    for (int at = 8; at < PNG.length; at++) {
      Cause cause = refusal(patched(PNG, at, PNG[at] ^ 4)).reason();
      assertEquals(Cause.DAMAGED, cause);
    }
  }

  @Test
  void acceptsOnlyDepthsOfTheStandard() throws RefusedImageException {
    String allowed = "0:1 0:2 0:4 0:8 0:16 2:8 2:16 3:1 3:2 3:4 3:8 4:8 4:16 6:8 6:16 ";
    StringBuilder accepted = new StringBuilder();
    for (int type = 0; type < 9; type++) {
      for (int bits = 0; bits < 33; bits++) {
        PngBytes png = new PngBytes().header(80, 60, bits, type, false);
        byte[] bytes = png.chunk("PLTE", new byte[6]).chunk("IDAT", new byte[9]).end();
        try {
          assertEquals(bits, read(bytes).bitsPerSample());
          accepted.append(type).append(':').append(bits).append(' ');
        } catch (RefusedImageException e) {
          assertEquals(Cause.DAMAGED, e.reason());
        }
      }
    }
    assertEquals(allowed, accepted.toString());
  }

  @Test
  void refusesPngWithoutDataPaletteOrOrder() {
    PngBytes empty = new PngBytes().header(80, 60, 8, 0, false);
    assertEquals(Cause.DAMAGED, refusal(empty.end()).reason());
    byte[] noPalette = new PngBytes().header(80, 60, 8, 3, false).chunk("IDAT", new byte[9]).end();
    assertEquals(Cause.DAMAGED, refusal(noPalette).reason());
    byte[] interrupted = png(80, 60).chunk("tEXt", new byte[3]).chunk("IDAT", new byte[3]).end();
    assertEquals(Cause.DAMAGED, refusal(interrupted).reason());
    assertEquals(Cause.DAMAGED, refusal(png(80, 60).chunk("ABCD", new byte[3]).end()).reason());
  }

  @Test
  void refusesBombFromItsHeader() {
    byte[] bytes = png(2_000_000_000, 2_000_000_000).end();
    // Of this thread alone: a busy machine is slow, and no failure.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    assertEquals(Cause.TOO_MANY_PIXELS, refusal(bytes).reason());
    assertTrue(clock.getCurrentThreadCpuTime() - start < 50_000_000, "refused within 50 ms");
    byte[] jpeg = patched(JPEG, JpegBytes.indexOf(JPEG, 0xc0) + 5, 0xff, 0xff, 0xff, 0xff);
    assertEquals(Cause.TOO_MANY_PIXELS, refusal(jpeg).reason());
  }

  @Test
  void appliesLimitsAtTheirEdges() throws RefusedImageException {
    ImageBytes bytes = new ImageBytes(PNG);
    assertEquals(
        4800, ImageFile.read(bytes, new ImageLimits(PNG.length, 4800, 60)).header().pixels());
    assertLimit(Cause.TOO_MANY_BYTES, new ImageLimits(PNG.length - 1, 4800, 60));
    assertLimit(Cause.TOO_MANY_PIXELS, new ImageLimits(PNG.length, 4799, 60));
    assertLimit(Cause.TOO_SMALL, new ImageLimits(PNG.length, 4800, 61));
  }

  private static void assertLimit(Cause expected, ImageLimits limits) {
    ImageBytes bytes = new ImageBytes(PNG);
    RefusedImageException refusal =
        assertThrows(RefusedImageException.class, () -> ImageFile.read(bytes, limits));
    assertEquals(expected, refusal.reason());
  }
}
