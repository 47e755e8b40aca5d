package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.lab.evaluate.Cell.Between;
import dev.facecheck.lab.evaluate.Verification.Compared;
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

  @Test
  void detPointsAreTheRatesAtEachThreshold() {
    Curve roc = Curve.roc("roc", new double[] {3, 2}, new double[] {2, 1, 0, 0});
    assertEquals(List.of(0.0, 0.0, 0.25, 0.5, 1.0), roc.x());
    assertEquals(List.of(0.0, 0.5, 1.0, 1.0, 1.0), roc.y());
    assertEquals(List.of(1.0, 0.5, 0.0, 0.0, 0.0), roc.missed().y());
  }

  @Test
  void discardsTheLowestQualityFirst() {
    Curve curve =
        Curve.errorVersusDiscard(
            "errors", new double[] {0.9, 0.1, 0.5, 0.3}, new boolean[] {false, true, true, false});
    assertEquals(List.of(0.0, 0.25, 0.5, 0.75), curve.x());
    assertEquals(List.of(0.5, 1.0 / 3, 0.5, 0.0), curve.y());
  }

  @Test
  void reliabilityIsTheShareOfPositivesPerBin() {
    Curve curve =
        Curve.reliability("score", new double[] {1, 0.92, 0.35}, new double[] {0.31, 0.31, 0.3});
    assertEquals(2, curve.x().size());
    assertEquals((0.35 + 0.31 + 0.31 + 0.3) / 4, curve.x().get(0), 1e-9);
    assertEquals(0.25, curve.y().get(0));
    assertEquals(0.96, curve.x().get(1), 1e-9);
    assertEquals(1.0, curve.y().get(1));
  }

  @Test
  void thresholdKeepsTheFalseAcceptRate() {
    List<Compared> different = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      different.add(new Compared(i / 10.0, 1));
    }
    Verification verification =
        new Verification(List.of(new Compared(0.95, 1), new Compared(0.85, 1)), different, 3);
    assertEquals(0.8, verification.threshold(0.1));
    assertEquals(0.9, verification.threshold(0.01));
    String table = verification.table().markdown();
    assertTrue(
        table.contains("| 0.100 | 0.800 | 1/10 = 10.0 % (1.8-40.4) | 2/2 = 100.0 % ("), table);
    assertTrue(table.contains("| 0.010 | 0.900 | 0/10 = 0.0 % (0.0-27.8) | 1/2 = 50.0 % ("), table);
    assertTrue(table.contains("3 pairs could not be assessed. AUC 0.9500."), table);
  }
}
