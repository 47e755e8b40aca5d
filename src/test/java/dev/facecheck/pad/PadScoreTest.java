package dev.facecheck.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PadScoreTest {

  @Test
  void logitIsThatOfTheSoftmaxProbability() {
    double e = Math.E;
    double probability = e * e / (e * e + e + 1);
    double logit = PadScore.logit(FloatBuffer.wrap(new float[] {2, 1, 0}));
    assertEquals(Math.log(probability / (1 - probability)), logit, 1e-6);
  }

  @Test
  void logitStaysFiniteForExtremeOutputs() {
    assertEquals(-1800, PadScore.logit(FloatBuffer.wrap(new float[] {-900, 900, 0})), 1e-9);
    assertEquals(900, PadScore.logit(FloatBuffer.wrap(new float[] {900, -900, 0})), 1e-9);
  }

  @Test
  void staysWithinZeroAndOne() {
    assertEquals(0, PadScore.of(-1000, -1000, 3), 1e-12);
    assertEquals(1, PadScore.of(1000, 1000, 0), 1e-12);
  }

  @Test
  void halfIsTheOperatingPoint() {
    assertEquals(0.5, PadScore.of(0, 0, 0), 1e-12);
    assertEquals(0.5, PadScore.of(1, -3, 0), 1e-12);
    assertTrue(PadScore.of(0.01, 0, 0) > 0.5);
    assertTrue(PadScore.of(-0.01, 0, 0) < 0.5);
  }

  @Test
  void risesWithEitherViewAndFallsWithThePattern() {
    for (double x = -5; x < 5; x += 0.5) {
      assertTrue(PadScore.of(x + 0.5, 0, 0) > PadScore.of(x, 0, 0));
      assertTrue(PadScore.of(0, x + 0.5, 0) > PadScore.of(0, x, 0));
      assertTrue(PadScore.of(x, 0, 1.2) < PadScore.of(x, 0, 1.1));
    }
  }

  @Test
  void patternOfAFaceCostsNothing() {
    assertEquals(PadScore.of(4, 4, 0), PadScore.of(4, 4, 1));
    assertTrue(PadScore.of(4, 4, 1.25) < 0.5);
  }
}
