package dev.facecheck.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.evaluate.Cell.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against numbers computed by hand or printed in the literature. */
class MetricsTest {

  @Test
  void intervalIsWilsons() {
    // 4 of 20: (0.2 + 1.92073/20 ± 1.95996 sqrt(0.008 + 0.0024009)) / 1.192073
    Share share = new Share(4, 20);
    assertEquals(0.0807, share.low(), 5e-5);
    assertEquals(0.4160, share.high(), 5e-5);
  }

  @Test
  void intervalStaysWithinItsEnds() {
    assertEquals(0, new Share(0, 10).low());
    assertEquals(0.2775, new Share(0, 10).high(), 5e-5);
    assertEquals(1, new Share(10, 10).high());
    assertEquals(0, new Share(0, 0).low());
    assertEquals(1, new Share(0, 0).high());
  }

  @Test
  void aucCountsTiesByHalf() {
    // pairs: 3>1, 3>2, 2>1, 2=2, of 4
    assertEquals(3.5 / 4, Ranking.auc(new double[] {3, 2}, new double[] {1, 2}));
    assertEquals(0.5, Ranking.auc(new double[] {1, 1}, new double[] {1, 1, 1}));
    assertEquals(0, Ranking.auc(new double[] {-2}, new double[] {-1}));
    assertTrue(Double.isNaN(Ranking.auc(new double[] {}, new double[] {1})));
  }

  @Test
  void subjectsThatAreAlikeHaveNoInterval() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      samples.add(sample("s" + i % 3, i < 6));
    }
    Between between = Bootstrap.overSubjects(samples, s -> s.checked().accepted());
    assertEquals(0.5, between.low());
    assertEquals(0.5, between.high());
  }

  @Test
  void subjectsThatDifferWidenTheInterval() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      samples.add(sample("s" + i % 2, i % 2 == 0));
    }
    Between between = Bootstrap.overSubjects(samples, s -> s.checked().accepted());
    assertEquals(0, between.low());
    assertEquals(1, between.high());
  }

  private static Sample sample(String subject, boolean accepted) {
    return Samples.sample(Map.of(Label.SUBJECT, subject), accepted ? 0 : 1001, Map.of());
  }
}
