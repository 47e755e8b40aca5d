package dev.facecheck.lab.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points of a line.
 *
 * @param name for the legend
 * @param x as many as y, and at least one
 */
record Curve(String name, List<Double> x, List<Double> y) {
  Curve {
    x = List.copyOf(x);
    y = List.copyOf(y);
    if (x.isEmpty() || x.size() != y.size()) {
      throw new IllegalArgumentException("a curve has points");
    }
  }

  static Curve point(String name, double x, double y) {
    return new Curve(name, List.of(x), List.of(y));
  }

  /**
   * The rates at every threshold, from "nothing is flagged" to "everything is": x is the share of
   * negatives flagged, y the share of positives flagged. A picture at the threshold is flagged.
   */
  static Curve roc(String name, double[] positives, double[] negatives) {
    double[] thresholds =
        Arrays.stream(new double[][] {positives, negatives})
            .flatMapToDouble(Arrays::stream)
            .distinct()
            .sorted()
            .toArray();
    List<Double> x = new ArrayList<>(List.of(0.0));
    List<Double> y = new ArrayList<>(List.of(0.0));
    for (int i = thresholds.length - 1; i >= 0; i--) {
      x.add(atLeast(negatives, thresholds[i]));
      y.add(atLeast(positives, thresholds[i]));
    }
    return new Curve(name, x, y);
  }

  private static double atLeast(double[] scores, double threshold) {
    return (double) Arrays.stream(scores).filter(score -> score >= threshold).count()
        / scores.length;
  }

  /** The curve of misses, {@code 1 - y}, over false alarms: a DET curve from an ROC curve. */
  Curve missed() {
    return new Curve(name, x, y.stream().map(rate -> 1 - rate).toList());
  }

  /**
   * Error-versus-discard (Grother and Tabassi, 2007): the share of errors among what is kept when
   * the worst by quality are discarded. Of equal quality, the first come first.
   *
   * @param quality higher is better
   * @param wrong as many
   */
  static Curve errorVersusDiscard(String name, double[] quality, boolean[] wrong) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < quality.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(quality[a], quality[b]));
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    long errors = order.stream().filter(i -> wrong[i]).count();
    for (int discarded = 0; discarded < quality.length; discarded++) {
      x.add((double) discarded / quality.length);
      y.add((double) errors / (quality.length - discarded));
      errors -= wrong[order.get(discarded)] ? 1 : 0;
    }
    return new Curve(name, x, y);
  }

  /**
   * Reliability of a score that claims to be a probability: ten bins of its range; x is the mean
   * score, y the share of positives.
   */
  static Curve reliability(String name, double[] positives, double[] negatives) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double[] yes = within(positives, bin);
      double[] no = within(negatives, bin);
      int all = yes.length + no.length;
      if (all > 0) {
        x.add((Arrays.stream(yes).sum() + Arrays.stream(no).sum()) / all);
        y.add((double) yes.length / all);
      }
    }
    return new Curve(name, x, y);
  }

  private static final int BINS = 10;

  private static double[] within(double[] scores, int bin) {
    return Arrays.stream(scores)
        .filter(score -> (int) Math.min(BINS - 1.0, Math.floor(score * BINS)) == bin)
        .toArray();
  }
}
