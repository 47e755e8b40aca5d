package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.file.RefusedImageException.Cause;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks of a PNG: which belong to the picture, and which are refused. */
class PngStructureTest {
  private static final ImageLimits LIMITS = new ImageLimits(3_000_000, 25_000_000, 32);
  private static final byte[] DATA = new byte[9];

  @Test
  void keepsCriticalChunksAndTransparencyAlone() throws RefusedImageException {
    byte[] plain =
        header(3).chunk("PLTE", DATA).chunk("tRNS", new byte[3]).chunk("IDAT", DATA).end();
    byte[] more =
        header(3)
            .chunk("gAMA", DATA)
            .chunk("PLTE", DATA)
            .chunk("tRNS", new byte[3])
            .chunk("iCCP", DATA)
            .chunk("IDAT", DATA)
            .chunk("tEXt", DATA)
            .end();

    assertArrayEquals(plain, picture(read(plain)));
    assertArrayEquals(plain, picture(read(more)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 6", "2, 2", "2, 7", "4, 2", "6, 6"})
  void leavesOutTransparencyThatDoesNotFit(int type, int length) throws RefusedImageException {
    byte[] plain = header(type).chunk("IDAT", DATA).end();
    byte[] more = header(type).chunk("tRNS", new byte[length]).chunk("IDAT", DATA).end();

    assertArrayEquals(plain, picture(read(more)));
  }

  @Test
  void leavesOutTransparencyBeforeThePaletteAndAfterTheData() throws RefusedImageException {
    byte[] palette = header(3).chunk("PLTE", DATA).chunk("IDAT", DATA).end();
    byte[] early =
        header(3).chunk("tRNS", new byte[3]).chunk("PLTE", DATA).chunk("IDAT", DATA).end();
    byte[] grey = header(0).chunk("IDAT", DATA).end();
    byte[] late = header(0).chunk("IDAT", DATA).chunk("tRNS", new byte[2]).end();

    assertArrayEquals(palette, picture(read(early)));
    assertArrayEquals(grey, picture(read(late)));
  }

  @Test
  void leavesOutMoreTransparencyThanPalette() throws RefusedImageException {
    byte[] plain = header(3).chunk("PLTE", DATA).chunk("IDAT", DATA).end();
    byte[] more =
        header(3).chunk("PLTE", DATA).chunk("tRNS", new byte[4]).chunk("IDAT", DATA).end();

    assertArrayEquals(plain, picture(read(more)));
  }

  @Test
  void passesOverDamagedChunksThatThePictureDoesNotNeed() throws RefusedImageException {
    byte[] plain = header(0).chunk("IDAT", DATA).end();
    byte[] text = header(0).damaged("tEXt", DATA).chunk("IDAT", DATA).damaged("tIME", DATA).end();

    assertArrayEquals(plain, picture(read(text)));
    for (String needed : new String[] {"PLTE", "IDAT", "ABCD", "tRNS", "eXIf"}) {
      byte[] bytes = header(2).damaged(needed, DATA).chunk("IDAT", DATA).end();
      assertEquals("a checksum of the PNG is wrong", refusal(bytes).getMessage());
    }
  }

  @Test
  void givesTheCompressedDataOfEachChunk() throws RefusedImageException {
    byte[] bytes = header(0).chunk("IDAT", new byte[5]).chunk("IDAT", new byte[7]).end();
    PngFile file = read(bytes);

    assertEquals(2, file.data().size());
    assertEquals(5, file.data().get(0).length());
    assertEquals(new ByteRange(8 + 25 + 8, 8 + 25 + 8 + 5), file.data().get(0));
    assertEquals(7, file.data().get(1).length());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void knowsInterlacing(boolean interlaced) throws RefusedImageException {
    byte[] bytes = new PngBytes().header(80, 60, 8, 0, interlaced).chunk("IDAT", DATA).end();

    assertEquals(interlaced, read(bytes).interlaced());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "2, 3", "3, 1", "4, 2", "6, 4"})
  void knowsTheSamplesOfAPixel(int type, int components) throws RefusedImageException {
    byte[] bytes = header(type).chunk("PLTE", DATA).chunk("IDAT", DATA).end();

    assertEquals(components, read(bytes).header().components());
  }

  @ParameterizedTest
  @CsvSource({
    // length of the header, compression, filter, interlacing
    "12, 0, 0, 0",
    "14, 0, 0, 0",
    "13, 1, 0, 0",
    "13, 0, 1, 0",
    "13, 0, 0, 2",
  })
  void refusesHeadersAgainstTheStandard(int length, int compression, int filter, int interlacing) {
    ByteBuffer body = ByteBuffer.allocate(14).putInt(80).putInt(60).put((byte) 8).put((byte) 0);
    body.put((byte) compression).put((byte) filter).put((byte) interlacing);
    byte[] header = new byte[length];
    body.rewind().get(header);
    byte[] bytes = new PngBytes().chunk("IHDR", header).chunk("IDAT", DATA).end();

    assertEquals("the header of the PNG contradicts the standard", refusal(bytes).getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 771})
  void refusesPalettesOfImpossibleLength(int length) {
    byte[] bytes = header(3).chunk("PLTE", new byte[length]).chunk("IDAT", DATA).end();

    assertEquals("the palette of the PNG contradicts the standard", refusal(bytes).getMessage());
  }

  @Test
  void takesTheLongestPalette() throws RefusedImageException {
    byte[] bytes = header(3).chunk("PLTE", new byte[768]).chunk("IDAT", DATA).end();

    assertEquals(80, read(bytes).header().width());
  }

  @Test
  void refusesASecondPaletteAndOneAfterTheData() {
    String message = "the palette of the PNG contradicts the standard";
    PngBytes two = header(3).chunk("PLTE", DATA).chunk("PLTE", DATA).chunk("IDAT", DATA);
    PngBytes late = header(2).chunk("IDAT", DATA).chunk("PLTE", DATA);

    assertEquals(message, refusal(two.end()).getMessage());
    assertEquals(message, refusal(late.end()).getMessage());
  }

  @Test
  void refusesWhatDoesNotBeginWithItsHeader() {
    RefusedImageException apple = refusal(new PngBytes().chunk("CgBI", new byte[4]).end());
    RefusedImageException other = refusal(new PngBytes().chunk("IDAT", DATA).end());

    assertEquals(Cause.UNSUPPORTED_FORMAT, apple.reason());
    assertTrue(apple.getMessage().contains("Apple"), apple.getMessage());
    assertEquals("the PNG does not begin with its header", other.getMessage());
  }

  @Test
  void refusesLengthsBeyondTheEndWithoutFollowingThem() {
    byte[] bytes = header(0).chunk("IDAT", DATA).end();
    for (int length : new int[] {DATA.length + 13, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
      byte[] lying = bytes.clone();
      ByteBuffer.wrap(lying).putInt(8 + 25, length);
      assertEquals("the picture is truncated", refusal(lying).getMessage());
    }
    byte[] upToTheEnd = bytes.clone();
    ByteBuffer.wrap(upToTheEnd).putInt(8 + 25, DATA.length + 12);
    assertEquals("a checksum of the PNG is wrong", refusal(upToTheEnd).getMessage());
  }

  private static PngBytes header(int type) {
    return new PngBytes().header(80, 60, 8, type, false);
  }

  private static PngFile read(byte[] bytes) throws RefusedImageException {
    return (PngFile) ImageFile.read(new ImageBytes(bytes), LIMITS);
  }

  private static byte[] picture(PngFile file) {
    return file.bytes().only(file.picture());
  }

  private static RefusedImageException refusal(byte[] bytes) {
    return assertThrows(RefusedImageException.class, () -> read(bytes));
  }
}
