package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.Frame;
import dev.facecheck.image.file.RefusedImageException.Cause;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmless faults of cameras and webcams in the data of both portraits, and lost data. */
class CodedDataTest {
  private static final int SIDE = 96;

  /** Blocks of 16 x 16 pixels in a row of the portraits. */
  private static final int UNITS_PER_ROW = 6;

  private static final ImageLimits LIMITS = new ImageLimits(3_000_000, 1_000_000, 32);
  private static final ImageDecoder DECODER = new ImageIoDecoder();

  private static List<byte[]> baseline() {
    List<byte[]> all = new ArrayList<>();
    for (String file : new String[] {"astronaut.png", "grace-hopper.jpg"}) {
      for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
        all.add(JpegBytes.of(JpegBytes.portrait(file, SIDE, type), false));
        all.add(JpegBytes.withRestarts(JpegBytes.portrait(file, SIDE, type), UNITS_PER_ROW));
        all.add(JpegBytes.withoutHuffmanTables(all.get(all.size() - 1)));
      }
    }
    return all;
  }

  private static List<byte[]> progressive() {
    return List.of(
        JpegBytes.of(JpegBytes.portrait("astronaut.png", SIDE, BufferedImage.TYPE_INT_RGB), true),
        JpegBytes.of(
            JpegBytes.portrait("grace-hopper.jpg", SIDE, BufferedImage.TYPE_BYTE_GRAY), true));
  }

  private static List<byte[]> all() {
    List<byte[]> all = new ArrayList<>(baseline());
    all.addAll(progressive());
    return all;
  }

  @Test
  void findsSoundPicturesWhole() throws RefusedImageException {
    for (byte[] jpeg : all()) {
      assertTrue(new CodedData(new ImageBytes(jpeg)).isWhole());
      assertFalse(new CodedData(new ImageBytes(cut(jpeg, jpeg.length - 12))).isWhole());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 0, 1", "63, 0, 0", "1, 63, 0", "0, 64, 0", "255, 255, 255"})
  void takesScanParametersThatMeanNothing(int first, int last, int bits)
      throws RefusedImageException {
    for (byte[] jpeg : baseline()) {
      byte[] odd = jpeg.clone();
      int end = dataOf(jpeg);
      odd[end - 3] = (byte) first;
      odd[end - 2] = (byte) last;
      odd[end - 1] = (byte) bits;
      assertSameSamples(jpeg, odd);
      for (int tenth = 1; tenth < 10; tenth++) {
        assertDamaged(cut(odd, end + (odd.length - end) * tenth / 10));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 9})
  void takesStrayBytesBeforeRestartMarkers(int count) throws RefusedImageException {
    Random random = new Random(count);
    for (byte[] jpeg : baseline()) {
      byte[] all = jpeg;
      List<Integer> markers = restarts(jpeg);
      for (int i = markers.size() - 1; i >= 0; i--) {
        byte[] stray = new byte[count];
        for (int j = 0; j < count; j++) {
          stray[j] = (byte) random.nextInt(0xff);
        }
        all = JpegBytes.splice(all, markers.get(i), markers.get(i), stray);
        assertSameSamples(jpeg, JpegBytes.splice(jpeg, markers.get(i), markers.get(i), stray));
      }
      assertSameSamples(jpeg, all);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 5000})
  void takesPadding(int count) throws RefusedImageException {
    for (int value : new int[] {0, ' ', 0xaa}) {
      byte[] padding = new byte[count];
      Arrays.fill(padding, (byte) value);
      for (byte[] jpeg : all()) {
        int end = jpeg.length - 2;
        assertSameSamples(jpeg, JpegBytes.splice(jpeg, end, end, padding));
        if (!restarts(jpeg).isEmpty()) {
          int restart = restarts(jpeg).get(0);
          assertSameSamples(jpeg, JpegBytes.splice(jpeg, restart, restart, padding));
        }
      }
    }
  }

  @Test
  void takesAFewOtherBytesBeforeTheEnd() throws RefusedImageException {
    for (byte[] jpeg : all()) {
      int end = jpeg.length - 2;
      byte[] stray = {'\r', '\n', 0, 'C', 'A', 'M'};
      assertSameSamples(jpeg, JpegBytes.splice(jpeg, end, end, stray));
    }
  }

  @Test
  void refusesALostInterval() {
    for (byte[] jpeg : baseline()) {
      List<Integer> markers = restarts(jpeg);
      for (int i = 1; i < markers.size(); i++) {
        int from = markers.get(i - 1);
        int to = markers.get(i);
        assertDamaged(JpegBytes.splice(jpeg, from, to, new byte[0]));
        assertDamaged(JpegBytes.splice(jpeg, from + 2, to, new byte[0]));
        assertDamaged(JpegBytes.splice(jpeg, (from + to) / 2, to, new byte[0]));
      }
    }
  }

  /** The decoder tells its first warning alone, which a harmless fault may take up. */
  @Test
  void refusesLostDataBehindAHarmlessFault() {
    for (byte[] jpeg : baseline()) {
      byte[] odd = jpeg.clone();
      int data = dataOf(jpeg);
      odd[data - 1] = 1;
      int quarter = (jpeg.length - data) / 4;
      assertDamaged(JpegBytes.splice(odd, data + quarter, data + 2 * quarter, new byte[0]));
    }
  }

  /**
   * Where a changed bit makes the decoder warn, data are lost. Few of these pictures pass: those in
   * which a damaged interval ends a few bytes too early and just as a sound one ends.
   */
  @Test
  void refusesChangedBitsThatLoseData() throws RefusedImageException {
    int damaged = 0;
    int taken = 0;
    for (byte[] jpeg : all()) {
      for (int at = dataOf(jpeg); at < jpeg.length - 2; at += 11) {
        byte[] changed = jpeg.clone();
        changed[at] ^= (byte) (1 << at % 8);
        if (losesData(changed)) {
          damaged++;
          taken += isTaken(changed) ? 1 : 0;
        }
      }
    }
    assertTrue(damaged > 300 && taken * 40 < damaged, taken + " of " + damaged);
  }

  /** Whether the decoder complains of more than a few bytes before the end of the image. */
  private static boolean losesData(byte[] jpeg) throws RefusedImageException {
    List<String> warnings = new ArrayList<>();
    StillReader reader = new StillReader(PlatformReaders.provider("jpeg"));
    ImageHeader header;
    try {
      header = ImageFile.read(new ImageBytes(jpeg), LIMITS).header();
    } catch (RefusedImageException e) {
      return false;
    }
    ReadRegion region = new ReadRegion(header, new Reduction(1, 1));
    try {
      reader.read(
          jpeg,
          region,
          (jdk, param) -> {
            jdk.addIIOReadWarningListener((source, text) -> warnings.add(text));
            return jdk.readRaster(0, param);
          },
          () -> true);
    } catch (RefusedImageException e) {
      return false;
    }
    return warnings.stream().anyMatch(text -> !text.matches(".* \\d{1,2} extra.*0xd9"));
  }

  private static boolean isTaken(byte[] jpeg) {
    try {
      decode(jpeg);
      return true;
    } catch (RefusedImageException e) {
      return false;
    }
  }

  /** Index of the first byte behind the header of the first scan. */
  private static int dataOf(byte[] jpeg) {
    int scan = JpegBytes.indexOf(jpeg, 0xda);
    return scan + 2 + (jpeg[scan + 3] & 0xff);
  }

  private static List<Integer> restarts(byte[] jpeg) {
    List<Integer> found = new ArrayList<>();
    for (int at = dataOf(jpeg); at < jpeg.length - 1; at++) {
      if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xf8) == 0xd0) {
        found.add(at);
      }
    }
    return found;
  }

  /** What is left before an index, with the end of the image behind it. */
  private static byte[] cut(byte[] jpeg, int at) {
    return JpegBytes.splice(jpeg, at, jpeg.length - 2, new byte[0]);
  }

  private static Frame decode(byte[] jpeg) throws RefusedImageException {
    return DECODER.decode(ImageFile.read(new ImageBytes(jpeg), LIMITS));
  }

  private static void assertSameSamples(byte[] expected, byte[] found)
      throws RefusedImageException {
    assertArrayEquals(samples(decode(expected)), samples(decode(found)));
  }

  private static int[] samples(Frame frame) {
    int[] samples = new int[frame.width() * frame.height() * 3];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / 3;
      samples[i] = frame.sample(pixel % frame.width(), pixel / frame.width(), i % 3);
    }
    return samples;
  }

  private static void assertDamaged(byte[] jpeg) {
    RefusedImageException refusal = assertThrows(RefusedImageException.class, () -> decode(jpeg));
    assertEquals(Cause.DAMAGED, refusal.reason());
  }
}
