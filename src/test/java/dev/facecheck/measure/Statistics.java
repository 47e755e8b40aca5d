package dev.facecheck.measure;

import java.util.List;
import java.util.Locale;

/** The figures of an operating point. */
public final class Statistics {
  /** 97.5th percentile of the normal distribution. */
  private static final double Z = 1.96;

  private Statistics() {}

  /** Probability that a bad score exceeds a good one, ties counted half; 0 to 1. */
  static double auc(List<Double> good, List<Double> bad) {
    double wins = 0;
    for (double b : bad) {
      for (double g : good) {
        wins += b > g ? 1 : b == g ? 0.5 : 0;
      }
    }
    return wins / good.size() / bad.size();
  }

  /** A share in percent with its 95 % interval (Wilson 1927). */
  public static String share(long hits, long n) {
    double p = (double) hits / n;
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f-%.1f, n = %d)",
        100 * p,
        100 * Math.max(0, centre - half),
        100 * Math.min(1, centre + half),
        n);
  }
}
