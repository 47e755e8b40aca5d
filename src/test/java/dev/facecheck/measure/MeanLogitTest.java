package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeanLogitTest {
  @Test
  void isTheProbabilityOfTheMeanOfLogits() {
    // Logits ln 9, ln 9 and -ln 3: their mean is ln 3, 3 to 1.
    assertEquals(0.75, of(0.9, 0.9, 0.25), 1e-12);
    assertEquals(0.5, of(0.2, 0.8), 1e-12);
    assertEquals(0.3, of(0.3), 1e-12);
  }

  @Test
  void aSureOpinionOutweighsADoubtfulOne() {
    assertTrue(of(0.001, 0.9) < 0.5);
  }

  @Test
  void noOpinionIsSurerThanOneInAMillion() {
    assertEquals(0.5, of(0, 1), 1e-9);
    assertEquals(1e-6, of(0), 1e-12);
    assertEquals(1 - 1e-6, of(1), 1e-12);
  }

  @Test
  void saysNothingOfNothing() {
    assertTrue(MeanLogit.of(DoubleStream.empty()).isEmpty());
  }

  private static double of(double... probabilities) {
    return MeanLogit.of(DoubleStream.of(probabilities)).orElseThrow();
  }
}
