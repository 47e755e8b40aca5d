package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.policy.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairnessTablesTest {

  @Test
  void countsRejectionsThatNoLabelGivesCauseFor() {
    List<Sample> samples =
        List.of(
            sample(Map.of(Label.SEX, "female", Label.EYES, "open"), Reason.EYES_CLOSED),
            sample(Map.of(Label.SEX, "female", Label.EYES, "closed"), Reason.EYES_CLOSED),
            sample(Map.of(Label.SEX, "female"), Reason.TOO_DARK, Reason.FACE_CROPPED),
            sample(Map.of(Label.SEX, "male")),
            sample(Map.of(Label.SEX, "male"), Reason.TOO_DARK),
            sample(Map.of(), Reason.TOO_DARK));
    List<List<Cell>> rows = table("sex", samples).rows();
    assertEquals(
        List.of("TOO_DARK", "EYES_CLOSED"),
        rows.stream().map(row -> row.get(0).markdown()).toList());
    assertEquals("1/3 = 33.3 % (6.1-79.2)", rows.get(0).get(1).markdown());
    assertEquals("1/2 = 50.0 % (9.5-90.5)", rows.get(0).get(2).markdown());
    assertEquals("1/2 = 50.0 % (9.5-90.5)", rows.get(1).get(1).markdown());
    assertEquals("0/2 = 0.0 % (0.0-65.8)", rows.get(1).get(2).markdown());
    // (1 + 0.5) / (2 + 1) over 0.5 / (2 + 1)
    assertEquals("3.0", rows.get(1).get(3).markdown());
  }

  @Test
  void countsLivenessOnlyOfPicturesThatAreLabelledBonaFide() {
    List<Sample> samples =
        List.of(
            sample(Map.of(Label.BEARD, "yes"), Reason.LIVENESS_FAILED),
            sample(Map.of(Label.BEARD, "yes", Label.PRESENTATION, "print"), Reason.LIVENESS_FAILED),
            sample(
                Map.of(Label.BEARD, "yes", Label.PRESENTATION, "bona-fide"),
                Reason.LIVENESS_FAILED));
    assertEquals(
        "1/1 = 100.0 % (20.7-100.0)", table("beard", samples).rows().get(0).get(1).markdown());
  }

  @Test
  void comparesOriginsOfOneAge() {
    List<Sample> samples =
        List.of(
            sample(Map.of(Label.ORIGIN, "a", Label.AGE_BAND, "70+"), Reason.SPECULARITY),
            sample(Map.of(Label.ORIGIN, "b", Label.AGE_BAND, "70+")),
            sample(Map.of(Label.ORIGIN, "b")));
    assertTrue(
        table("origin and age band", samples).markdown().contains("| reason | a 70+ | b 70+ |"));
    assertEquals(1, table("origin and age band", samples).rows().size());
  }

  @Test
  void hasNoRowsWhereNoGroupIsLabelled() {
    List<Sample> samples = List.of(sample(Map.of(), Reason.TOO_DARK));
    assertTrue(new FairnessTables(samples).all().stream().allMatch(t -> t.rows().isEmpty()));
  }

  private static Table table(String by, List<Sample> samples) {
    return new FairnessTables(samples)
        .all().stream()
            .filter(table -> table.title().equals("False rejections by " + by))
            .findFirst()
            .orElseThrow();
  }

  private static Sample sample(Map<Label, String> labels, Reason... findings) {
    List<String> names = Arrays.stream(findings).map(Enum::name).toList();
    Checked checked = new Checked(Optional.empty(), 0, "SUCCESS", names, 1, Map.of());
    return new Sample("set/a.jpg", new Labels(labels), checked);
  }
}
