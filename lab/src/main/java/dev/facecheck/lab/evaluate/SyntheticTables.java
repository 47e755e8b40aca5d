package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Decimal;
import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import dev.facecheck.lab.evaluate.Defects.Defect;
import dev.facecheck.measure.Component;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Results of the components on pictures changed by code, for one set of originals. */
final class SyntheticTables {
  private final String set;
  private final Map<String, List<Sample>> byChange;
  private final Limits limits;

  /**
   * @param byChange samples by the change's name, "unchanged" among them
   */
  SyntheticTables(String set, Map<String, List<Sample>> byChange, Limits limits) {
    this.set = set;
    this.byChange = byChange;
    this.limits = limits;
  }

  List<Table> all() {
    return List.of(defects(), coverings());
  }

  private Table defects() {
    Table table =
        new Table(
            "Synthetic defects: " + set,
            "AUC: unchanged pictures against changed ones, 0.5 to 1 whichever way the score moves. "
                + "Rejected: by the limits of this component alone.",
            "defect",
            "component",
            "pictures",
            "AUC",
            "rejected",
            "rejected unchanged");
    for (Defect defect : Defects.all()) {
      for (Component component : defect.components()) {
        List<Sample> changed = byChange.getOrDefault(defect.name(), List.of());
        List<Sample> unchanged = byChange.getOrDefault(Changes.UNCHANGED, List.of());
        double auc = Ranking.auc(scores(changed, component), scores(unchanged, component));
        table.add(
            new Text(defect.name()),
            new Text(component.id()),
            new Count(changed.size()),
            new Decimal(Math.max(auc, 1 - auc)),
            rejected(changed, component),
            rejected(unchanged, component));
      }
    }
    return table;
  }

  private static double[] scores(List<Sample> samples, Component component) {
    return samples.stream()
        .flatMapToDouble(sample -> sample.checked().score(component).stream())
        .toArray();
  }

  private Cell rejected(List<Sample> samples, Component component) {
    EnumSet<Component> only = EnumSet.of(component);
    long count = samples.stream().filter(s -> limits.broken(s.checked(), only)).count();
    return limits.know(only) ? new Of(new Share(count, samples.size())) : new Text("no limit");
  }

  private Table coverings() {
    Table table =
        new Table(
            "Drawn coverings: " + set,
            "Mouth covered from 50 % of the lips' outline on, clear up to 5 %; face from 15 % on, "
                + "clear up to 1 %. Rejected: by the limit of this defect alone.",
            "covering",
            "defect",
            "with",
            "not assessed",
            "found",
            "without",
            "falsely",
            "AUC");
    List<Sample> together = new ArrayList<>();
    for (Change change : Changes.coverings()) {
      List<Sample> samples = byChange.getOrDefault(change.name(), List.of());
      together.addAll(samples);
      rows(table, change.name().replace("covering ", ""), samples);
    }
    rows(table, "all", together);
    return table;
  }

  private void rows(Table table, String name, List<Sample> samples) {
    for (Question question : Question.values()) {
      Answers with = Answers.of(question, true, samples);
      Answers without = Answers.of(question, false, samples);
      if (with.all() + without.all() > 0) {
        table.add(
            new Text(name),
            new Text(question.title()),
            new Count(with.all()),
            new Count(with.failures() + without.failures()),
            new Of(with.flagged(limits)),
            new Count(without.all()),
            new Of(without.flagged(limits)),
            new Decimal(Ranking.auc(with.evidence(), without.evidence())));
      }
    }
  }
}
