package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Presentation attack detection as ISO/IEC 30107-3 reports it. */
final class PadTables {
  private final List<Sample> samples;
  private final Limits limits;

  PadTables(List<Sample> samples, Limits limits) {
    this.samples = samples.stream().filter(Sample::readable).toList();
    this.limits = limits;
  }

  List<Table> all() {
    return List.of(attacks(), bonaFide());
  }

  private Table attacks() {
    Table table =
        new Table(
            "Presentation attacks",
            "APCER: share of assessed attack presentations taken for bona fide, per attack "
                + "instrument species; in brackets its interval after Wilson, beside it by drawing "
                + "subjects. Accepted: by all rules of the policy.",
            "species",
            "presentations",
            "not assessed",
            "APCER",
            "over subjects",
            "accepted");
    by(Label.PRESENTATION)
        .forEach(
            (species, list) -> {
              if (!species.equals(Label.BONA_FIDE)) {
                Answers answers = Answers.of(Question.ATTACK, true, list);
                row(table, species, list, answers, answers.clear(limits), false);
              }
            });
    return table;
  }

  private Table bonaFide() {
    Table table =
        new Table(
            "Bona fide presentations",
            "BPCER: share of assessed bona fide presentations taken for attacks.",
            "set",
            "presentations",
            "not assessed",
            "BPCER",
            "over subjects",
            "accepted");
    samples.stream()
        .filter(sample -> sample.labels().is(Label.PRESENTATION, Label.BONA_FIDE))
        .collect(Collectors.groupingBy(Sample::set, TreeMap::new, Collectors.toList()))
        .forEach(
            (set, list) -> {
              Answers answers = Answers.of(Question.ATTACK, false, list);
              row(table, set, list, answers, answers.flagged(limits), true);
            });
    return table;
  }

  private void row(
      Table table, String name, List<Sample> list, Answers answers, Share error, boolean flagged) {
    long accepted = list.stream().filter(sample -> sample.checked().accepted()).count();
    table.add(
        new Text(name),
        new Count(list.size()),
        new Of(answers.notAssessed()),
        new Of(error),
        Bootstrap.overSubjects(
            answers.assessed(),
            sample -> Question.ATTACK.flagged(sample.checked(), limits) == flagged),
        new Of(new Share(accepted, list.size())));
  }

  private Map<String, List<Sample>> by(Label label) {
    return samples.stream()
        .filter(sample -> sample.labels().of(label).isPresent())
        .collect(
            Collectors.groupingBy(
                sample -> sample.labels().of(label).orElseThrow(),
                TreeMap::new,
                Collectors.toList()));
  }
}
