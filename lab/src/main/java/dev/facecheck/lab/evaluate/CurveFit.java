package dev.facecheck.lab.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The comparison's curve from cosines of pairs of two people.
 *
 * <p>People picked at random hardly resemble each other, while an impostor is of the same sex, age
 * and origin as his victim. The rate of random pairs is therefore multiplied by {@value #ALIKE}, as
 * if each person met only the tenth of the others who are most like him. Rates that fewer than some
 * ninety pairs stand for are continued in a straight line of the last tenfold step measured.
 */
final class CurveFit {
  static final int ALIKE = 10;

  /** Shares of random pairs that are looked up; the last two tenfold steps apart are continued. */
  private static final double[] RATES = {0.1, 0.03, 0.01, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5};

  private static final double LAST_EXPONENT = -6;

  private final double[] sorted;

  /**
   * @param cosines of pairs of two people
   */
  CurveFit(double[] cosines) {
    sorted = cosines.clone();
    Arrays.sort(sorted);
    if (pairs(RATES[RATES.length - 1]) < 1) {
      throw new IllegalArgumentException("too few pairs of two people: " + sorted.length);
    }
  }

  private int pairs(double rate) {
    return (int) Math.round(rate * sorted.length);
  }

  /** The smallest cosine of four decimals that no more than this share of random pairs reaches. */
  double cosine(double rate) {
    return Math.ceil(sorted[sorted.length - pairs(rate)] * 1e4) / 1e4;
  }

  /** The lines of the data file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# False match rate of 1:1 comparison by cosine, see comparison-curve.json.");
    lines.add("# pairs: how many of the random pairs lie at or above; 0 where continued.");
    lines.add("cosine,log10_fmr,pairs");
    for (double rate : RATES) {
      lines.add(line(cosine(rate), exponent(rate), pairs(rate)));
    }
    int last = RATES.length - 1;
    double step =
        (cosine(RATES[last]) - cosine(RATES[last - 2]))
            / (exponent(RATES[last - 2]) - exponent(RATES[last]));
    double beyond = cosine(RATES[last]) + step * (exponent(RATES[last]) - LAST_EXPONENT);
    lines.add(line(beyond, LAST_EXPONENT, 0));
    return lines;
  }

  private static double exponent(double rate) {
    return Math.log10(ALIKE * rate);
  }

  private static String line(double cosine, double exponent, int pairs) {
    // Adding zero makes a negative zero positive.
    return String.format(Locale.ROOT, "%.4f,%.4f,%d", cosine, exponent + 0.0, pairs);
  }
}
