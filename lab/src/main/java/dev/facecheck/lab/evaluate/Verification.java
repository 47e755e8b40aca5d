package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Decimal;
import dev.facecheck.lab.evaluate.Cell.Of;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Accuracy of 1:1 comparison by a similarity.
 *
 * @param same pairs of one person
 * @param different pairs of two
 * @param failures pairs with a picture that could not be assessed
 */
record Verification(List<Compared> same, List<Compared> different, long failures) {
  private static final double[] FALSE_ACCEPT_RATES = {0.1, 0.01, 0.001};
  private static final double PLOTTED_RATE = 0.01;

  /**
   * One pair.
   *
   * @param similarity higher for one person
   * @param quality of the worse of the two pictures
   */
  record Compared(double similarity, double quality) {}

  Verification {
    same = List.copyOf(same);
    different = List.copyOf(different);
  }

  private static double[] similarities(List<Compared> pairs) {
    return pairs.stream().mapToDouble(Compared::similarity).toArray();
  }

  /** The largest similarity that at most this share of different pairs exceeds. */
  double threshold(double falseAcceptRate) {
    double[] sorted = similarities(different);
    Arrays.sort(sorted);
    int exceeding = (int) Math.floor(falseAcceptRate * sorted.length + 1e-9);
    return sorted[sorted.length - 1 - exceeding];
  }

  private static Share above(List<Compared> pairs, double threshold) {
    long count = pairs.stream().filter(pair -> pair.similarity() > threshold).count();
    return new Share(count, pairs.size());
  }

  Table table() {
    Table table =
        new Table(
            "Verification",
            "Pairs accepted whose cosine exceeds the threshold, which is the lowest that keeps the "
                + "wanted false accept rate (FAR) on these pairs. %d pairs could not be assessed. AUC %.4f."
                    .formatted(failures, Ranking.auc(similarities(same), similarities(different))),
            "wanted FAR",
            "threshold",
            "FAR",
            "true accept rate",
            "false rejects");
    for (double rate : FALSE_ACCEPT_RATES) {
      double threshold = threshold(rate);
      Share accepted = above(same, threshold);
      table.add(
          new Decimal(rate),
          new Decimal(threshold),
          new Of(above(different, threshold)),
          new Of(accepted),
          new Count(accepted.of() - accepted.count()));
    }
    return table;
  }

  void plot(Path folder) throws IOException {
    Plot plot = new Plot(folder);
    Curve roc = Curve.roc("pairs", similarities(same), similarities(different));
    plot.lines(
        "roc-pairs.png", "verification", "false accept rate", "true accept rate", List.of(roc));
    double threshold = threshold(PLOTTED_RATE);
    boolean[] rejected = new boolean[same.size()];
    for (int i = 0; i < rejected.length; i++) {
      rejected[i] = same.get(i).similarity() <= threshold;
    }
    plot.lines(
        "discard-pairs.png",
        "verification: false rejects among what is kept, FAR 1 %",
        "share discarded, the lowest unified quality of the pair first",
        "false non-match rate",
        List.of(
            Curve.errorVersusDiscard(
                "pairs", same.stream().mapToDouble(Compared::quality).toArray(), rejected)));
  }
}
