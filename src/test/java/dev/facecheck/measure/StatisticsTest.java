package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void aucCountsTiesHalf() {
    assertEquals(1, Statistics.auc(List.of(1.0, 2.0), List.of(3.0, 4.0)));
    assertEquals(0.5, Statistics.auc(List.of(1.0), List.of(1.0)));
    assertEquals(0.25, Statistics.auc(List.of(1.0, 3.0), List.of(2.0, 0.0)));
  }

  @Test
  void intervalIsWilsons() {
    assertEquals("95.0 % (88.8-97.8, n = 100)", Statistics.share(95, 100));
    assertEquals("0.0 % (0.0-3.7, n = 100)", Statistics.share(0, 100));
    assertEquals("100.0 % (96.3-100.0, n = 100)", Statistics.share(100, 100));
  }
}
