package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of three kinds is worn: the special one where its question is flagged, or else the usual
 * one where its own is, or else none.
 */
record Kinds(
    Label label, String usual, Question present, String special, Question kind, Limits limits) {
  private static final String NONE = "none";
  private static final String FAILED = "not assessed";

  static Kinds mask(Limits limits) {
    return new Kinds(
        Label.MASK, "worn", Question.MASK, "misplaced", Question.MASK_MISPLACED, limits);
  }

  static Kinds eyewear(Limits limits) {
    return new Kinds(
        Label.EYEWEAR, "eyeglasses", Question.EYEWEAR, "sunglasses", Question.SUNGLASSES, limits);
  }

  /** The confusion table; a row per kind that some picture is labelled with. */
  Table table(List<Sample> samples) {
    List<String> kinds = List.of(NONE, usual, special);
    Table table =
        new Table(
            "Confusion: " + label.id(),
            "Rows are labels, columns what was found; the recall is of all pictures of the row.",
            label.id(),
            NONE,
            usual,
            special,
            FAILED,
            "recall");
    for (String truth : kinds) {
      List<String> found =
          samples.stream()
              .filter(sample -> sample.readable() && sample.labels().is(label, truth))
              .map(sample -> found(sample.checked()))
              .toList();
      if (!found.isEmpty()) {
        List<Cell> row = new ArrayList<>(List.of(new Text(truth)));
        kinds.forEach(kind -> row.add(new Count(count(found, kind))));
        row.add(new Count(count(found, FAILED)));
        row.add(new Of(new Share(count(found, truth), found.size())));
        table.add(row);
      }
    }
    return table;
  }

  private static long count(List<String> found, String kind) {
    return found.stream().filter(kind::equals).count();
  }

  private String found(Checked checked) {
    if (present.score(checked).isEmpty() || kind.score(checked).isEmpty()) {
      return FAILED;
    }
    if (kind.flagged(checked, limits)) {
      return special;
    }
    return present.flagged(checked, limits) ? usual : NONE;
  }
}
