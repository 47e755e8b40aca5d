package dev.facecheck.pad;

import dev.facecheck.measure.Statistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Error rates at the operating point, with intervals over presentations and over people. */
final class PadRates {
  static final String HEAD =
      """
      | presentations | n | no face | failure to assess | below 0.5 | people | 2 % and 98 % of scores |
      |---|---|---|---|---|---|---|""";

  private static final double LIMIT = 0.5;
  private static final int RESAMPLINGS = 2000;
  private static final long SEED = 7;

  private PadRates() {}

  /** One row of a table: BPCER of bona fide presentations, 100 % less APCER of attacks. */
  static String row(String name, List<PadSample> samples) {
    List<PadSample> assessed = samples.stream().filter(PadSample::isAssessed).toList();
    long noFace = samples.stream().filter(sample -> sample.measured().isEmpty()).count();
    long failures = samples.size() - noFace - assessed.size();
    String below = assessed.isEmpty() ? "-" : Statistics.share(below(assessed), assessed.size());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s | %s |",
        name,
        samples.size(),
        noFace,
        failures,
        below,
        people(assessed),
        quantiles(assessed));
  }

  private static String quantiles(List<PadSample> samples) {
    double[] scores = samples.stream().mapToDouble(PadSample::score).sorted().toArray();
    int last = scores.length - 1;
    return last < 0
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.3f, %.3f",
            scores[(int) Math.round(0.02 * last)],
            scores[(int) Math.round(0.98 * last)]);
  }

  private static long below(Collection<PadSample> samples) {
    return samples.stream().filter(sample -> sample.score() < LIMIT).count();
  }

  /** 95 % interval of the share below the limit, by drawing people anew. */
  private static String people(List<PadSample> samples) {
    List<List<PadSample>> people =
        List.copyOf(samples.stream().collect(Collectors.groupingBy(PadSample::subject)).values());
    if (people.size() > 50 || people.isEmpty()) {
      return "-";
    }
    Random random = new Random(SEED);
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < RESAMPLINGS; i++) {
      List<PadSample> drawn = new ArrayList<>();
      people.forEach(person -> drawn.addAll(people.get(random.nextInt(people.size()))));
      rates.add(100.0 * below(drawn) / drawn.size());
    }
    rates.sort(null);
    return String.format(
        Locale.ROOT,
        "%d: %.1f-%.1f %%",
        people.size(),
        rates.get(RESAMPLINGS / 40),
        rates.get(RESAMPLINGS - 1 - RESAMPLINGS / 40));
  }
}
