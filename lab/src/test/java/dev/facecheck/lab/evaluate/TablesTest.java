package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Limits LIMITS =
      new Limits(
          Policy.of(
              "test",
              Map.of(
                  Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE,
                  0.5,
                  Limit.MIN_LEFT_EYE_OPEN_RATIO,
                  0.13,
                  Limit.MIN_RIGHT_EYE_OPEN_RATIO,
                  0.13),
              Eyes.BOTH));

  private static String table(String title, List<Sample> samples) {
    return new Tables(samples, LIMITS)
        .all().stream()
            .filter(table -> table.title().equals(title))
            .map(Table::markdown)
            .findFirst()
            .orElseThrow();
  }

  private static void assertRow(String start, String markdown) {
    assertTrue(markdown.lines().anyMatch(line -> line.startsWith(start)), markdown);
  }

  @Test
  void apcerLeavesOutWhatCouldNotBeAssessed() {
    List<Sample> samples =
        List.of(
            Samples.pad("print", 0.9),
            Samples.pad("print", 0.5),
            Samples.pad("print", 0.1),
            Samples.unassessed("print"),
            Samples.pad("bona-fide", 0.9),
            Samples.pad("bona-fide", 0.49));
    assertRow(
        "| print | 4 | 1/4 = 25.0 % (4.6-69.9) | 2/3 = 66.7 % (20.8-93.9) |  | 3/4 = 75.0 % (",
        table("Presentation attacks", samples));
    assertRow(
        "| set | 2 | 0/2 = 0.0 % (0.0-65.8) | 1/2 = 50.0 % (",
        table("Bona fide presentations", samples));
    assertRow("| attack | 4 | 1 | 1/3 = 33.3 % (", table("Defects", samples));
  }

  @Test
  void oneClosedEyeIsFoundWhereThePolicyWantsBoth() {
    List<Sample> samples =
        List.of(eyes("closed", 0.3, 0.1), eyes("closed", 0.3, 0.3), eyes("open", 0.3, 0.13));
    // evidence: -0.1, -0.3 against -0.13: one of two pairs in order
    assertRow(
        "| eyes closed | 2 | 0 | 1/2 = 50.0 % (9.5-90.5) | 1 | 0 | 0/1 = 0.0 % (0.0-79.3) | 0.500"
            + " |",
        table("Defects", samples));
  }

  private static Sample eyes(String label, double left, double right) {
    return Samples.sample(
        Map.of(Label.EYES, label),
        0,
        Map.of(Component.LEFT_EYE_OPEN, left, Component.RIGHT_EYE_OPEN, right));
  }

  @Test
  void kindsAreConfusedByTheLimitsOfBothProbabilities() {
    List<Sample> samples =
        List.of(
            eyewear("none", 0.2, 0.1),
            eyewear("eyeglasses", 0.9, 0.2),
            eyewear("eyeglasses", 0.9, 0.8),
            eyewear("sunglasses", 0.9, 0.8));
    String table = table("Confusion: eyewear", samples);
    assertRow("| none | 1 | 0 | 0 | 0 | 1/1 = 100.0 % (", table);
    assertRow("| eyeglasses | 0 | 1 | 1 | 0 | 1/2 = 50.0 % (", table);
    assertRow("| sunglasses | 0 | 0 | 1 | 0 | 1/1 = 100.0 % (", table);
  }

  private static Sample eyewear(String label, double any, double sunglasses) {
    return Samples.sample(
        Map.of(Label.EYEWEAR, label),
        0,
        Map.of(Component.EYEWEAR_PRESENCE, any, Component.SUNGLASSES_PRESENCE, sunglasses));
  }

  @Test
  void facesTooManyAreCounted() {
    List<Sample> samples =
        List.of(
            Samples.sample(Map.of(Label.FACES, "0"), 0, Map.of()),
            Samples.sample(Map.of(Label.FACES, "1"), 0, Map.of()),
            Samples.sample(Map.of(Label.FACES, "2"), 0, Map.of()));
    String table = table("Detection", samples);
    assertRow("| set | 0 | 0/1 = 0.0 % (0.0-79.3) | 0 | 1 | 1 |", table);
    assertRow("| set | 1 | 1/1 = 100.0 % (20.7-100.0) | 0 | 0 | 0 |", table);
    assertRow("| set | 2 | 0/1 = 0.0 % (0.0-79.3) | 1 | 0 | 0 |", table);
  }

  @Test
  void sideLightHasTheLargerScore() {
    List<Sample> samples =
        List.of(
            Samples.sample(
                Map.of(Label.LIGHT, "side"), 0, Map.of(Component.ILLUMINATION_UNIFORMITY, 0.9)),
            Samples.sample(
                Map.of(Label.LIGHT, "even"), 0, Map.of(Component.ILLUMINATION_UNIFORMITY, 0.1)));
    assertTrue(table("Defects", samples).contains(" 0/1 = 0.0 % (0.0-79.3) | 1.000 |"));
  }
}
