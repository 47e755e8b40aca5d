package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where frames begin and end; the bytes are hexadecimal, and blanks are for the reader. */
class MotionJpegTest {

  @ParameterizedTest
  @CsvSource({
    // nothing but a start and an end; two of them
    "ffd8ffd9, 4",
    "ffd8ffd9 ffd8ffd9, 4 4",
    // a segment holds a thumbnail, whose markers do not count
    "ffd8 ffe1 0006 ffd8ffd9 ffd9, 12",
    "ffd8 ffe1 0006 ffd8ffd9 ffd9 ffd8ffd9, 12 4",
    // the shortest segment
    "ffd8 ffe1 0002 ffd9, 8",
    // a segment of more than 255 bytes
    "ffd8 ffe1 0102 LONG ffd9, 264",
    // data with stuffed zeros, restarts and fill bytes
    "ffd8 ffda 0002 12 ff00 ffd0 34 ffd7 56 ffffffd9, 19",
    // several scans
    "ffd8 ffda 0002 12 ffda 0002 34 ffd9 ffd8ffd9, 14 4",
    // a fill byte before a segment, and stray bytes outside of segments
    "ffd8 ffffe1 0002 ffd9, 9",
    "ffd8 00 ffd9, 5",
    "ffd8 ffda 0002 12 ffe1 0002 34 ffd9, 14",
    // zeros, line ends and a trailer behind a frame are skipped, with markers that start nothing
    "ffd8ffd9 00, 4",
    "ffd8ffd9 00000000 ffd8ffd9 0d0a ffd8ffd9 0d0a, 4 4 4",
    "ffd8ffd9 0000 53454648 ff ffd812 ffd9 ffd8ffd9 53454654, 4 4",
  })
  void findsTheEndOfEachFrame(String hex, String lengths) throws RefusedRequestException {
    assertEquals(lengths, lengths(hex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00",
        "ff",
        "ffd9",
        "ffd8",
        "00d8ffd9",
        "ffd8ff",
        "ffd8ffe1",
        "ffd8ffe100",
        "ffd8ffe10009ffd9",
        // a segment that says less than is possible
        "ffd8 ffe1 0000 ffd9",
        "ffd8 ffe1 0001 ffd9",
        // a frame without its end, the last one or one before
        "ffd8ffd9 ffd8",
        "ffd8ffd9 00 ffd8",
        "ffd8ffd9 ffd8ffe1 0002",
        "ffd8 ffda 0002 12 ffd8ffd9",
        // before the first frame, nothing is skipped
        "0000 ffd8ffd9",
      })
  void refusesWhatIsNoSequenceOfWholePictures(String hex) {
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> lengths(hex));
    assertTrue(
        refusal.getMessage().startsWith("The body is no sequence of whole JPEGs: "),
        refusal.getMessage());
  }

  /** What lies between the frames of both portraits belongs to none of them. */
  @ParameterizedTest
  @ValueSource(strings = {"", "0000000000000000", "0d0a", "53454648ffd800ff0053454654"})
  void givesEachFrameAsItIs(String between) throws RefusedRequestException, IOException {
    List<byte[]> frames = List.of(jpeg("grace-hopper.jpg"), jpeg("astronaut.png"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] frame : frames) {
      body.writeBytes(frame);
      body.writeBytes(HexFormat.of().parseHex(between));
    }
    RequestBuilder request = new RequestBuilder(Operation.BEST_SHOT);
    MotionJpeg.read(body.toByteArray(), request);
    List<Picture> pictures = request.build().pictures();
    assertEquals(2, pictures.size());
    for (int i = 0; i < 2; i++) {
      assertArrayEquals(frames.get(i), pictures.get(i).image().stream().readAllBytes());
    }
  }

  @Test
  void tellsFramesThatWereTakenForText() throws IOException {
    byte[] text = new String(jpeg("astronaut.png"), UTF_8).getBytes(UTF_8);
    RequestBuilder request = new RequestBuilder(Operation.BEST_SHOT);
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> MotionJpeg.read(text, request));
    assertTrue(refusal.getMessage().contains("EF BF BD"), refusal.getMessage());
  }

  private static byte[] jpeg(String portrait) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try (InputStream in = MotionJpegTest.class.getResourceAsStream("/portraits/" + portrait)) {
      ImageIO.write(ImageIO.read(in), "jpeg", jpeg);
    }
    return jpeg.toByteArray();
  }

  @Test
  void refusesASequenceWhereOnePictureIsExpected() {
    RequestBuilder check = new RequestBuilder(Operation.CHECK);
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> MotionJpeg.read(new byte[4], check));
    assertTrue(refusal.getMessage().contains("no sequence of pictures"), refusal.getMessage());
  }

  private static String lengths(String hex) throws RefusedRequestException {
    String digits = hex.replace("LONG", "00".repeat(256)).replace(" ", "");
    RequestBuilder request = new RequestBuilder(Operation.BEST_SHOT);
    MotionJpeg.read(HexFormat.of().parseHex(digits), request);
    return request.build().pictures().stream()
        .map(picture -> String.valueOf(picture.image().length()))
        .collect(Collectors.joining(" "));
  }
}
