package dev.facecheck.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.stream.Collectors;
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
    // the shortest segment, and one that says less than is possible
    "ffd8 ffe1 0002 ffd9, 8",
    "ffd8 ffe1 0000 ffd9, 8",
    "ffd8 ffe1 0001 ffd9, 8",
    // a segment of more than 255 bytes
    "ffd8 ffe1 0102 LONG ffd9, 264",
    // data with stuffed zeros, restarts and fill bytes
    "ffd8 ffda 0002 12 ff00 ffd0 34 ffd7 56 ffffffd9, 19",
    // several scans
    "ffd8 ffda 0002 12 ffda 0002 34 ffd9 ffd8ffd9, 14 4",
    // a fill byte before a segment
    "ffd8 ffffe1 0002 ffd9, 9",
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
        // bytes outside of segments before the data, and again after a later segment
        "ffd800ffd9",
        "ffd8 ffda 0002 12 ffe1 0002 34 ffd9",
        "ffd8ffd9 00",
        "ffd8ffd9 ffd8",
      })
  void refusesWhatIsNoSequenceOfWholePictures(String hex) {
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> lengths(hex));
    assertEquals("The body is no sequence of whole JPEGs.", refusal.getMessage());
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
