package dev.facecheck.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.Examination;
import dev.facecheck.SampleExaminations;
import dev.facecheck.face.Face;
import dev.facecheck.face.SyntheticFaces;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceComparisonTest {
  private static final List<Face> FACE = List.of(SyntheticFaces.centred(200, 200));

  /** Cosine 0.8. */
  private static final double ALIKE = Math.toDegrees(Math.acos(0.8));

  @Test
  void acceptsOnePerson() {
    ComparisonResult result = compare(ALIKE, 75);
    assertEquals(80, result.confidence().orElseThrow(), 1e-4);
    assertEquals(Reason.SUCCESS, result.verdict().reason());
  }

  @ParameterizedTest
  @CsvSource({"79.9, SUCCESS", "80.1, NOT_THE_SAME_PERSON", "NaN, NOT_THE_SAME_PERSON"})
  void judgesByTheLimit(double limit, Reason reason) {
    assertEquals(reason, compare(ALIKE, limit).verdict().reason());
  }

  @Test
  void tellsTheObservedConfidenceOfTwoPeople() {
    Finding finding = compare(60, 75).verdict().findings().get(0);
    assertEquals(Reason.NOT_THE_SAME_PERSON, finding.reason());
    assertEquals(50, finding.observed().orElseThrow(), 1e-4);
    assertEquals(75, finding.limit());
    assertEquals("confidence", finding.unit());
  }

  @ParameterizedTest
  @ValueSource(floats = {0, Float.NaN, Float.POSITIVE_INFINITY})
  void neverPassesWhatCannotBeCompared(float broken) {
    FaceComparison comparison =
        new FaceComparison(face -> SampleFeatures.of(broken, 0), SampleFeatures.CURVE);
    ComparisonResult result = comparison.compare(checked(), checked(), 0.001);
    assertEquals(OptionalDouble.empty(), result.confidence());
    assertEquals(Reason.NOT_THE_SAME_PERSON, result.verdict().reason());
    assertTrue(result.verdict().findings().get(0).observed().isEmpty());
  }

  @Test
  void namesTheProbesFaultBeforeTheReferences() {
    ComparisonResult result =
        comparison(0).compare(checked(Reason.LIVENESS_FAILED), checked(Reason.TOO_MANY_FACES), 75);
    assertEquals(Reason.LIVENESS_FAILED, result.verdict().reason());
    assertEquals(100, result.confidence().orElseThrow(), 1e-4);
  }

  @Test
  void namesTheReferencesFaultBeforeADifference() {
    ComparisonResult result = comparison(90).compare(checked(), checked(Reason.TOO_DARK), 75);
    assertEquals(Reason.TOO_DARK, result.verdict().reason());
    assertEquals(0, result.confidence().orElseThrow(), 1e-4);
  }

  @Test
  void namesTheMissingFaceAndComparesNothing() {
    Examination none = examination(List.of(), Reason.FACE_NOT_FOUND);
    ComparisonResult result = comparison(0).compare(checked(), none, 75);
    assertEquals(Reason.FACE_NOT_FOUND, result.verdict().reason());
    assertEquals(OptionalDouble.empty(), result.confidence());
  }

  private static ComparisonResult compare(double degrees, double limit) {
    return comparison(degrees).compare(checked(), checked(), limit);
  }

  /** The second face that is asked for lies at an angle to the first. */
  private static FaceComparison comparison(double degrees) {
    double[] next = {0};
    return new FaceComparison(
        face -> {
          FaceFeatures features = SampleFeatures.at(next[0], 4);
          next[0] = degrees;
          return features;
        },
        SampleFeatures.CURVE);
  }

  private static Examination checked(Reason... reasons) {
    return examination(FACE, reasons);
  }

  private static Examination examination(List<Face> faces, Reason... reasons) {
    return SampleExaminations.of(faces, SampleExaminations.result(faces, Map.of(), reasons));
  }
}
