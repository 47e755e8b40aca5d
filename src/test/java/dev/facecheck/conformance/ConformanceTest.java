package dev.facecheck.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every picture of the table is measured and judged as it was when the table was written. */
class ConformanceTest {
  /** Rows of the table; a shorter one would prove less. */
  private static final int ROWS = 1474;

  /**
   * Networks and decoders differ by rounding between processors; native scores reach from
   * thousandths to hundreds, so the tolerance is relative with a floor.
   */
  private static final double TOLERANCE = 0.02;

  private static final double FLOOR = 0.02;

  @ParameterizedTest
  @EnumSource(Variation.class)
  void measuresAsWritten(Variation variation) throws Exception {
    List<String> expected =
        table().stream().filter(row -> row.startsWith(variation + ",")).toList();
    List<String> found = Conformance.rows(variation);
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertSame(expected.get(i).split(",", -1), found.get(i).split(",", -1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GOOD, SUCCESS",
    "LARGE, SUCCESS",
    "NO_FACE, FACE_NOT_FOUND",
    "TWO_FACES, TOO_MANY_FACES",
    "CROPPED, FACE_CROPPED",
    "AT_BORDER, FACE_CLOSE_TO_BORDER",
    "TOO_CLOSE, FACE_TOO_CLOSE",
    "SMALL, FACE_TOO_SMALL",
    "SMALL_IN_LARGE_PICTURE, FACE_TOO_SMALL_RELATIVE",
    "EYES_FEW_PIXELS_APART, INTER_EYE_DISTANCE_TOO_SMALL",
    "TILTED, BAD_HEAD_POSE",
    "BLURRED, FACE_BLURRED",
    "MOVED, FACE_BLURRED",
    "DARK, TOO_DARK",
    "BRIGHT, TOO_LIGHT",
    "LIT_FROM_ONE_SIDE, UNEVEN_ILLUMINATION",
    "SHINING, SPECULARITY",
    "EYES_SHUT, EYES_CLOSED",
    "MASKED, MASK_WORN",
    "MASKED_BELOW_THE_NOSE, MASK_MISPLACED",
    "BEHIND_SUNGLASSES, SUNGLASSES",
    "HAND_OVER_THE_MOUTH, MOUTH_OCCLUDED",
    "HAND_ON_THE_FACE, FACE_OCCLUDED",
    "PAPER_OVER_AN_EYE, EYES_OCCLUDED",
    "COMPRESSED, LOW_QUALITY",
    "REPHOTOGRAPHED, LIVENESS_FAILED",
    "CLOSE, FACE_TOO_CLOSE",
    "RED_AND_BLUE_SWAPPED, LOW_QUALITY",
    "NEGATIVE, LOW_QUALITY",
    "RED_ALONE, LOW_QUALITY",
    "GREY, SUCCESS"
  })
  void findsWhatWasDoneToThePicture(Variation variation, Reason reason) throws Exception {
    assertEquals(reason, Conformance.check(variation).verdict().reason());
  }

  @Test
  void everyComponentOfTheDocumentPolicyCanBeAssessedOnALargePicture() throws Exception {
    assertEquals(
        List.of(),
        Conformance.check(Variation.LARGE, "icao").verdict().findings().stream()
            .filter(finding -> finding.observed().isEmpty())
            .toList());
  }

  /** {@code mvn test -Dtest=ConformanceTest#writesTheTable -Dconformance.write=true} */
  @Test
  @EnabledIfSystemProperty(named = "conformance.write", matches = "true")
  void writesTheTable() throws Exception {
    Files.write(Conformance.TABLE, Conformance.table());
    assertEquals(ROWS, table().size());
  }

  @Test
  void tableIsComplete() throws IOException {
    assertEquals(ROWS, table().size());
  }

  private static void assertSame(String[] expected, String[] found) {
    assertEquals(expected[1], found[1]);
    String what = found[0] + " " + found[1] + ": " + found[2] + ", expected " + expected[2];
    if (expected[1].equals("verdict")
        || expected[2].equals(Conformance.NOT_ASSESSED)
        || found[2].equals(Conformance.NOT_ASSESSED)) {
      assertEquals(expected[2], found[2], what);
      return;
    }
    double score = Double.parseDouble(expected[2]);
    double difference = Math.abs(score - Double.parseDouble(found[2]));
    assertTrue(difference <= Math.max(FLOOR, TOLERANCE * Math.abs(score)), what);
  }

  private static List<String> table() throws IOException {
    List<String> lines = Files.readAllLines(Conformance.TABLE);
    return lines.subList(1, lines.size());
  }
}
