package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Decimal;
import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables that follow from samples; those without a row are left out. */
final class Tables {
  private final List<Sample> samples;
  private final Limits limits;

  Tables(List<Sample> samples, Limits limits) {
    this.samples = List.copyOf(samples);
    this.limits = limits;
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    tables.add(verdicts());
    tables.addAll(new PadTables(samples, limits).all());
    tables.add(DetectionTable.of(bySet()));
    tables.add(questions());
    tables.add(Kinds.mask(limits).table(samples));
    tables.add(Kinds.eyewear(limits).table(samples));
    tables.addAll(new FairnessTables(samples).all());
    tables.add(unreadable());
    tables.removeIf(table -> table.rows().isEmpty());
    return tables;
  }

  /** Readable samples by set, in alphabetical order. */
  private Map<String, List<Sample>> bySet() {
    return samples.stream()
        .filter(Sample::readable)
        .collect(Collectors.groupingBy(Sample::set, TreeMap::new, Collectors.toList()));
  }

  private Table verdicts() {
    Table table =
        new Table(
            "Verdicts",
            "By the policy " + limits.policy() + ".",
            "set",
            "pictures",
            "accepted",
            "first findings");
    bySet()
        .forEach(
            (set, list) -> {
              long accepted = list.stream().filter(s -> s.checked().accepted()).count();
              table.add(
                  new Text(set),
                  new Count(list.size()),
                  new Of(new Share(accepted, list.size())),
                  new Text(reasons(list)));
            });
    return table;
  }

  private static String reasons(List<Sample> list) {
    Map<String, Long> counts =
        list.stream()
            .filter(sample -> !sample.checked().accepted())
            .collect(
                Collectors.groupingBy(
                    sample -> sample.checked().code() + " " + sample.checked().reason(),
                    TreeMap::new,
                    Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue()))
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private Table questions() {
    Table table =
        new Table(
            "Defects",
            "Found: pictures with the defect that its limit rejects. Falsely: pictures without it"
                + " that the limit rejects, too. Of pictures that could be assessed; where the"
                + " policy has no limit, a probability above 0.5 counts.",
            "defect",
            "with",
            "not assessed",
            "found",
            "without",
            "not assessed, too",
            "falsely",
            "AUC");
    for (Question question : Question.values()) {
      Answers with = Answers.of(question, true, samples);
      Answers without = Answers.of(question, false, samples);
      if (with.all() + without.all() > 0) {
        table.add(
            new Text(question.title()),
            new Count(with.all()),
            new Count(with.failures()),
            new Of(with.flagged(limits)),
            new Count(without.all()),
            new Count(without.failures()),
            new Of(without.flagged(limits)),
            new Decimal(Ranking.auc(with.evidence(), without.evidence())));
      }
    }
    return table;
  }

  private Table unreadable() {
    Table table = new Table("Unreadable pictures", "Not counted anywhere else.", "file", "why");
    samples.stream()
        .filter(sample -> !sample.readable())
        .forEach(
            sample ->
                table.add(
                    new Text(sample.file()), new Text(sample.checked().refused().orElseThrow())));
    return table;
  }
}
