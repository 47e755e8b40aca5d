package dev.facecheck.lab.evaluate;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.LimitRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The plots that follow from samples; those without data are left out. */
final class Plots {
  private final List<Sample> samples;
  private final Limits limits;
  private final Plot plot;

  Plots(List<Sample> samples, Limits limits, Path folder) {
    this.samples = List.copyOf(samples);
    this.limits = limits;
    this.plot = new Plot(folder);
  }

  void write() throws IOException {
    for (Question question : Question.values()) {
      Answers with = Answers.of(question, true, samples);
      Answers without = Answers.of(question, false, samples);
      if (!with.assessed().isEmpty() && !without.assessed().isEmpty()) {
        write(question, with, without);
      }
    }
  }

  private void write(Question question, Answers with, Answers without) throws IOException {
    String name = question.title().replace(' ', '-');
    String limit = limits.of(question.component()).map(Plots::text).orElse("no limit");
    plot.histogram(
        "scores-" + name + ".png",
        question.title() + " (" + limit + ")",
        question.component().id(),
        scores(question, with),
        scores(question, without));
    Curve roc = Curve.roc(question.title(), with.evidence(), without.evidence());
    double falsely = without.flagged(limits).value();
    double found = with.flagged(limits).value();
    if (question == Question.ATTACK) {
      plotAttack(roc, Curve.point("operating point", falsely, 1 - found), with, without);
    } else {
      plot.lines(
          "roc-" + name + ".png",
          question.title(),
          "flagged without the defect",
          "flagged with it",
          List.of(roc, Curve.point("operating point", falsely, found)));
    }
    errorVersusDiscard(question, name, with, without);
  }

  private static String text(LimitRule rule) {
    return "limit " + rule.value() + " " + rule.limit().scale().unit();
  }

  private static double[] scores(Question question, Answers answers) {
    return answers.assessed().stream()
        .mapToDouble(sample -> question.score(sample.checked()).orElseThrow())
        .toArray();
  }

  private void plotAttack(Curve roc, Curve operating, Answers with, Answers without)
      throws IOException {
    plot.lines(
        "det-attack.png",
        "presentation attack detection",
        "BPCER",
        "APCER, all species",
        List.of(roc.missed(), operating));
    plot.lines(
        "reliability-attack.png",
        "reliability of the score",
        "mean score",
        "share of bona fide",
        List.of(
            Curve.reliability(
                "score", scores(Question.ATTACK, without), scores(Question.ATTACK, with)),
            new Curve("as it should be", List.of(0.0, 1.0), List.of(0.0, 1.0))));
  }

  /** By the unified quality score; pictures without one are left out. */
  private void errorVersusDiscard(Question question, String name, Answers with, Answers without)
      throws IOException {
    List<Double> quality = new ArrayList<>();
    List<Boolean> wrong = new ArrayList<>();
    for (Answers answers : List.of(with, without)) {
      for (Sample sample : answers.assessed()) {
        sample
            .checked()
            .score(Component.UNIFIED_QUALITY_SCORE)
            .ifPresent(
                score -> {
                  quality.add(score);
                  boolean truth = question.truth(sample.labels()).orElseThrow();
                  wrong.add(question.flagged(sample.checked(), limits) != truth);
                });
      }
    }
    if (!quality.isEmpty()) {
      boolean[] errors = new boolean[wrong.size()];
      Stream.iterate(0, i -> i + 1).limit(errors.length).forEach(i -> errors[i] = wrong.get(i));
      double[] scores = quality.stream().mapToDouble(Double::doubleValue).toArray();
      plot.lines(
          "discard-" + name + ".png",
          question.title() + ": errors among what is kept",
          "share discarded, the lowest unified quality first",
          "wrong answers at the limit",
          List.of(Curve.errorVersusDiscard("errors", scores, errors)));
    }
  }
}
