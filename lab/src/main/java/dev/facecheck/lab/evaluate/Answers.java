package dev.facecheck.lab.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * Pictures whose labels give the same answer to a question.
 *
 * @param assessed whose components gave a score
 * @param failures to assess, pictures without a face included
 */
record Answers(Question question, List<Sample> assessed, long failures) {
  Answers {
    assessed = List.copyOf(assessed);
  }

  /** Answers of readable pictures. */
  static Answers of(Question question, boolean truth, List<Sample> samples) {
    List<Sample> labelled =
        samples.stream()
            .filter(Sample::readable)
            .filter(sample -> question.truth(sample.labels()).equals(Optional.of(truth)))
            .toList();
    List<Sample> assessed =
        labelled.stream().filter(s -> question.score(s.checked()).isPresent()).toList();
    return new Answers(question, assessed, labelled.size() - assessed.size());
  }

  long all() {
    return assessed.size() + failures;
  }

  Share notAssessed() {
    return new Share(failures, all());
  }

  Share flagged(Limits limits) {
    long count = assessed.stream().filter(s -> question.flagged(s.checked(), limits)).count();
    return new Share(count, assessed.size());
  }

  Share clear(Limits limits) {
    Share flagged = flagged(limits);
    return new Share(flagged.of() - flagged.count(), flagged.of());
  }

  double[] evidence() {
    return assessed.stream()
        .mapToDouble(sample -> question.evidence(sample.checked()).orElseThrow())
        .toArray();
  }
}
