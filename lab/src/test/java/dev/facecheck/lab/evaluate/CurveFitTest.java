package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.recognition.ComparisonCurve;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveFitTest {
  private static final int PAIRS = 100_000;

  /** Cosines whose rate falls tenfold per 0.1, from 1 at 0. */
  private static final CurveFit FIT =
      new CurveFit(
          IntStream.rangeClosed(1, PAIRS)
              .mapToDouble(rank -> -Math.log10((double) rank / PAIRS) / 10)
              .toArray());

  @Test
  void multipliesTheRateOfRandomPairsByTen() {
    ComparisonCurve curve = new ComparisonCurve(FIT.lines());
    assertEquals(0, curve.confidence(0.1), 0.1);
    assertEquals(50, curve.confidence(0.3), 0.1);
    assertEquals(75, curve.confidence(0.4), 0.1);
  }

  @Test
  void continuesInAStraightLine() {
    List<String> lines = FIT.lines();
    String[] last = lines.get(lines.size() - 1).split(",", -1);
    assertEquals(0.7, Double.parseDouble(last[0]), 0.002);
    assertEquals(-6, Double.parseDouble(last[1]));
    assertEquals("0", last[2]);
  }

  @Test
  void neverPromisesALowerRateThanMeasured() {
    for (double rate : new double[] {0.1, 0.01, 1e-3, 1e-4}) {
      double exact = -Math.log10(Math.round(rate * PAIRS) / (double) PAIRS) / 10;
      double cosine = FIT.cosine(rate);
      assertEquals(exact, cosine, 1e-4);
      assertEquals(true, cosine >= exact - 1e-12, "at " + rate);
    }
  }

  @Test
  void wantsEnoughPairs() {
    assertThrows(IllegalArgumentException.class, () -> new CurveFit(new double[100]));
  }
}
