package dev.facecheck.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.synthetic.Covering;
import org.junit.jupiter.api.Test;

class PlanRowTest {

  @Test
  void readsALineOfAPlan() {
    assertEquals(
        new PlanRow("a/b c.jpg", 0.3, Covering.MASK_NOSE_BARE, true, 77),
        PlanRow.of("a/b c.jpg,0.3,mask-nose-bare,1,77"));
  }

  @Test
  void refusesALineWithoutASeed() {
    assertThrows(IllegalArgumentException.class, () -> PlanRow.of("a.jpg,0,hand,0"));
  }
}
