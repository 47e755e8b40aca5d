package dev.facecheck.image.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.image.file.RefusedImageException.Cause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments of a JPEG: which belong to the picture, and which combinations are refused. */
class JpegStructureTest {
  private static final ImageLimits LIMITS = new ImageLimits(3_000_000, 50_000_000, 32);
  private static final byte[] JPEG = JpegBytes.of(new CodedPicture(80, 60).image(), false);
  private static final int SCAN = JpegBytes.indexOf(JPEG, 0xda);
  private static final int FRAME = JpegBytes.indexOf(JPEG, 0xc0);
  private static final byte[] MORE_SCANS = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};

  @ParameterizedTest
  @CsvSource({"0xe0", "0xe1", "0xe2", "0xee", "0xef", "0xfe"})
  void keepsNoMetadata(int marker) throws RefusedImageException {
    JpegFile file = read(JpegBytes.withSegment(JPEG, marker, new byte[] {1, 2, 3}));

    assertArrayEquals(picture(read(JPEG)), picture(file));
  }

  @ParameterizedTest
  @CsvSource({"0xdb", "0xc4", "0xdd", "0xf0", "0xfd"})
  void keepsWhatADecoderMayNeed(int marker) throws RefusedImageException {
    byte[] bytes = JpegBytes.withSegment(JPEG, marker, new byte[] {1, 2, 3});

    assertEquals(picture(read(JPEG)).length + 7, picture(read(bytes)).length);
  }

  @Test
  void keepsEverythingFromTheFirstScanOn() throws RefusedImageException {
    byte[] comment = {(byte) 0xff, (byte) 0xfe, 0, 3, 9};
    byte[] late = JpegBytes.splice(JPEG, JPEG.length - 2, JPEG.length - 2, comment);

    assertEquals(picture(read(JPEG)).length + comment.length, picture(read(late)).length);
  }

  @Test
  void joinsPartsThatMeet() throws RefusedImageException {
    byte[] between = {(byte) 0xff, (byte) 0xfe, 0, 3, 9};
    JpegFile file = read(JpegBytes.splice(JPEG, FRAME, FRAME, between));
    List<ByteRange> parts = file.picture();

    assertEquals(FRAME, parts.get(parts.size() - 2).to());
    assertEquals(
        new ByteRange(FRAME + between.length, file.bytes().length()), parts.get(parts.size() - 1));
  }

  @Test
  void skipsFillBytesStrayBytesAndMarkersWithoutALength() throws RefusedImageException {
    byte[] odd = {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x01, 7, 7, (byte) 0xff, (byte) 0xd3};

    assertEquals(read(JPEG).header(), read(JpegBytes.splice(JPEG, FRAME, FRAME, odd)).header());
  }

  @Test
  void takesTheFirstOrientation() throws RefusedImageException {
    byte[] second = JpegBytes.withOrientation(JPEG, 3, true);

    assertEquals(
        Orientation.ofExif(6),
        read(JpegBytes.withOrientation(second, 6, true)).header().orientation());
    byte[] noExif = JpegBytes.withSegment(second, 0xe1, new byte[] {'h', 't', 't', 'p', ':', '/'});
    assertEquals(Orientation.ofExif(3), read(noExif).header().orientation());
  }

  /** Browsers and viewers ignore it, too. */
  @Test
  void ignoresAnOrientationThatOnlyXmpHas() throws RefusedImageException {
    String xmp =
        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " xmlns:tiff='http://ns.adobe.com/tiff/1.0/' tiff:Orientation='6'/></rdf:RDF>"
            + "</x:xmpmeta>";
    byte[] jpeg = JpegBytes.withSegment(JPEG, 0xe1, xmp.getBytes(ISO_8859_1));

    assertEquals(Orientation.UPRIGHT, read(jpeg).header().orientation());
    assertEquals(
        Orientation.ofExif(3),
        read(JpegBytes.withOrientation(jpeg, 3, true)).header().orientation());
  }

  @ParameterizedTest
  @CsvSource({
    // JFIF or not, Adobe's transform or none, identifiers -> colour
    "true, , 1 2 3, YCBCR",
    "true, 0, 1 2 3, YCBCR",
    "true, , 82 71 66, YCBCR",
    "false, , 1 2 3, YCBCR",
    "false, , 82 71 66, RGB",
    "false, 0, 1 2 3, RGB",
    "false, 1, 82 71 66, YCBCR",
    "false, 1, 7, GREY",
    "false, , 1 2 3 4, CMYK",
    "false, 0, 1 2 3 4, CMYK",
    "false, 2, 1 2 3 4, YCCK",
    "false, 1, 1 2 3 4, YCCK",
  })
  void knowsTheColourAsBrowsersDo(
      boolean jfif, Integer transform, String ids, SampleColour expected) {
    List<JpegFrame.Component> components =
        Stream.of(ids.split(" ", -1))
            .map(id -> new JpegFrame.Component(Integer.parseInt(id), 1, 1))
            .toList();

    assertEquals(
        expected, new JpegFrame(1, 1, components).colour(jfif, transform == null ? -1 : transform));
  }

  @Test
  void takesNoTransformFromAShortAdobeSegment() throws RefusedImageException {
    byte[] rgb = JpegBytes.ofComponents(40, 40, 1, 2, 3);
    byte[] whole = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    byte[] cut = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0};
    byte[] other = {'D', 'u', 'c', 'k', 'y', 0, 100, 0, 0, 0, 0, 0};

    SampleColour without = read(rgb).colour();
    assertEquals(SampleColour.RGB, read(JpegBytes.withSegment(rgb, 0xee, whole)).colour());
    assertEquals(without, read(JpegBytes.withSegment(rgb, 0xee, cut)).colour());
    assertEquals(without, read(JpegBytes.withSegment(rgb, 0xee, other)).colour());
  }

  @Test
  void allowsAHundredScansOfASmallPicture() throws RefusedImageException {
    assertEquals(80, read(withScans(JPEG, 99)).header().width());
    assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(withScans(JPEG, 100)).reason());
  }

  @ParameterizedTest
  @CsvSource({"5000, 5000, 11, true", "5000, 5000, 12, false", "4615, 5000, 12, true"})
  void allowsFewScansOfALargePicture(int width, int height, int more, boolean allowed)
      throws RefusedImageException {
    byte[] large = JPEG.clone();
    large[FRAME + 5] = (byte) (height >> 8);
    large[FRAME + 6] = (byte) height;
    large[FRAME + 7] = (byte) (width >> 8);
    large[FRAME + 8] = (byte) width;
    byte[] bytes = withScans(large, more);

    if (allowed) {
      assertEquals(width, read(bytes).header().width());
    } else {
      assertEquals(Cause.UNSUPPORTED_FORMAT, refusal(bytes).reason());
    }
  }

  @Test
  void refusesASecondFrameOrImage() {
    byte[] frame = part(FRAME, FRAME + 19);
    assertEquals(
        "the frame header of the JPEG contradicts itself",
        refusal(JpegBytes.splice(JPEG, SCAN, SCAN, frame)).getMessage());
    assertEquals(
        "a JPEG begins within the JPEG",
        refusal(JpegBytes.splice(JPEG, SCAN, SCAN, part(0, 2))).getMessage());
  }

  @Test
  void refusesScansThatContradictTheFrame() {
    String message = "a scan header of the JPEG contradicts the frame";
    byte[] scan = part(SCAN, SCAN + 14);
    assertEquals(message, refusal(JpegBytes.splice(JPEG, FRAME, FRAME, scan)).getMessage());
    byte[] fewer = JPEG.clone();
    fewer[SCAN + 4] = 2;
    assertEquals(message, refusal(fewer).getMessage());
    byte[] empty = {(byte) 0xff, (byte) 0xda, 0, 2};
    assertEquals(message, refusal(JpegBytes.splice(JPEG, SCAN, SCAN, empty)).getMessage());
  }

  @Test
  void refusesSegmentsOfImpossibleLength() {
    for (byte length : new byte[] {0, 1}) {
      byte[] segment = {(byte) 0xff, (byte) 0xfe, 0, length};
      assertEquals(
          "a segment of the JPEG has an impossible length",
          refusal(JpegBytes.splice(JPEG, 2, 2, segment)).getMessage());
    }
  }

  @Test
  void refusesAPictureWithoutAnyScan() {
    byte[] bytes = JpegBytes.splice(JPEG, SCAN, JPEG.length - 2, new byte[0]);
    assertEquals("the JPEG lacks a part of the picture", refusal(bytes).getMessage());
  }

  private static byte[] withScans(byte[] jpeg, int more) {
    byte[] scans = new byte[0];
    for (int i = 0; i < more; i++) {
      scans = JpegBytes.splice(scans, 0, 0, MORE_SCANS);
    }
    return JpegBytes.splice(jpeg, jpeg.length - 2, jpeg.length - 2, scans);
  }

  private static byte[] part(int from, int to) {
    return new ImageBytes(JPEG).only(List.of(new ByteRange(from, to)));
  }

  private static JpegFile read(byte[] bytes) throws RefusedImageException {
    return (JpegFile) ImageFile.read(new ImageBytes(bytes), LIMITS);
  }

  private static byte[] picture(JpegFile file) {
    return file.bytes().only(file.picture());
  }

  private static RefusedImageException refusal(byte[] bytes) {
    return assertThrows(RefusedImageException.class, () -> read(bytes));
  }
}
