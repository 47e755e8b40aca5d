package dev.facecheck.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonCurveTest {
  private static final ComparisonCurve CURVE =
      new ComparisonCurve(
          List.of("# a comment", "cosine,log10_fmr,pairs", "0.1,0,9", "0.4,-3,9", "0.6,-6,0"));

  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "0.1, 0",
    "0.2, 25",
    "0.3, 50",
    "0.4, 75",
    "0.5, 87.5",
    "0.6, 100",
    "1, 100",
    "NaN, 0"
  })
  void isLinearInTheLogarithmOfTheFalseMatchRate(double cosine, double confidence) {
    assertEquals(confidence, CURVE.confidence(cosine), 1e-9);
  }

  @Test
  void shippedCurveRisesFromNothingToCertainty() {
    ComparisonCurve shipped = ComparisonCurve.from(TestModels.store());
    double last = 0;
    for (double cosine = -1; cosine <= 1; cosine += 0.001) {
      double confidence = shipped.confidence(cosine);
      assertTrue(confidence >= last && confidence <= 100, "at " + cosine);
      last = confidence;
    }
    assertEquals(0, shipped.confidence(0));
    assertEquals(100, shipped.confidence(0.7));
    assertEquals(75, shipped.confidence(0.4073), 0.01);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.1,0,9",
        "0.1,0,9;0.2,-6",
        "0.1,0,9;0.2,-5.9,9",
        "0.1,-1,9;0.2,-6,9",
        "0.2,0,9;0.1,-6,9",
        "0.1,0,9;0.2,-3,9;0.3,-2,9;0.4,-6,9",
        "0.1,0,9;0.2,NaN,9;0.3,-6,9",
        "0.1,0,9;0.2,much,9",
      })
  void refusesWhatIsNoCurve(String lines) {
    List<String> rows = List.of(lines.split(";", -1));
    assertThrows(IllegalArgumentException.class, () -> new ComparisonCurve(rows));
  }
}
