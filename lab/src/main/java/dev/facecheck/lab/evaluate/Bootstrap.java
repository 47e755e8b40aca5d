package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Between;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Bootstrap intervals by drawing people, since pictures of one person resemble each other. */
final class Bootstrap {
  private static final int DRAWS = 2000;
  private static final long SEED = 20231;

  private Bootstrap() {}

  /**
   * The 95 % percentile interval of the share of pictures that something holds for; NaN with fewer
   * than two subjects, or a picture without one.
   */
  static Between overSubjects(List<Sample> samples, Predicate<Sample> holds) {
    if (!samples.stream().allMatch(sample -> sample.labels().of(Label.SUBJECT).isPresent())) {
      return new Between(Double.NaN, Double.NaN);
    }
    Map<String, List<Sample>> bySubject =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    sample -> sample.labels().of(Label.SUBJECT).orElseThrow(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Share> subjects =
        bySubject.values().stream()
            .map(list -> new Share(list.stream().filter(holds).count(), list.size()))
            .toList();
    return subjects.size() < 2 ? new Between(Double.NaN, Double.NaN) : interval(subjects);
  }

  private static Between interval(List<Share> subjects) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shares = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      long count = 0;
      long of = 0;
      for (int i = 0; i < subjects.size(); i++) {
        Share share = subjects.get(random.nextInt(subjects.size()));
        count += share.count();
        of += share.of();
      }
      shares[draw] = (double) count / of;
    }
    Arrays.sort(shares);
    return new Between(shares[(int) (0.025 * DRAWS)], shares[(int) (0.975 * DRAWS) - 1]);
  }
}
