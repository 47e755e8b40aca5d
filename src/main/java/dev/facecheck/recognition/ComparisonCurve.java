package dev.facecheck.recognition;

import dev.facecheck.onnx.ModelStore;
import dev.facecheck.startup.Part;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Curve from the cosine of two embeddings to a confidence of 0 to 100 (data file {@code
 * comparison-curve}). It rests on the false match rate (FMR): the share of pairs of two people that
 * are at least as alike.
 *
 * <p>The confidence is linear in the logarithm of the FMR: 0 at 1, 75 at 1e-3, 100 at 1e-6 or
 * better. So 25 points are a tenth of the errors up to the limit that is shipped, and 8.3 points
 * beyond it.
 */
public final class ComparisonCurve {
  /** The FMR, as a power of ten, that has the confidence {@link #MIDDLE}. */
  private static final double MIDDLE_EXPONENT = -3;

  private static final double MIDDLE = 75;

  /** The FMR, as a power of ten, from which on the confidence is {@link #HIGHEST}. */
  private static final double LAST_EXPONENT = -6;

  private static final double HIGHEST = 100;

  private final double[] cosine;
  private final double[] exponent;

  /**
   * @param lines {@code comparison-curve.csv}: cosine, logarithm of the FMR to base 10, and a
   *     column that is for readers; lines that begin with # or a letter are skipped
   * @throws IllegalArgumentException if a line has no such numbers, or the cosines do not rise
   *     while the rates fall from 1 to 1e-6 or less
   */
  public ComparisonCurve(List<String> lines) {
    List<String[]> rows =
        lines.stream()
            .filter(line -> line.matches("[-0-9].*"))
            .map(line -> line.split(",", -1))
            .toList();
    if (rows.size() < 2 || rows.stream().anyMatch(row -> row.length != 3)) {
      throw new IllegalArgumentException("the curve has rows of cosine,log10_fmr,pairs");
    }
    cosine = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
    exponent = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    for (int i = 1; i < cosine.length; i++) {
      if (!(cosine[i] > cosine[i - 1] && exponent[i] < exponent[i - 1])) {
        throw new IllegalArgumentException("row %d of the curve is out of order".formatted(i + 1));
      }
    }
    if (exponent[0] != 0 || exponent[exponent.length - 1] > LAST_EXPONENT) {
      throw new IllegalArgumentException("the curve reaches from an FMR of 1 to 1e-6");
    }
  }

  /** The curve that is shipped; fails as {@link ModelStore#read} does. */
  public static ComparisonCurve from(ModelStore store) {
    return store.read("comparison-curve", Part.COMPARISON_CURVE, ComparisonCurve::new);
  }

  /** How surely a cosine means one person, 0 to 100; 0 for NaN. */
  public double confidence(double cosine) {
    double power = exponent(cosine);
    return power >= MIDDLE_EXPONENT
        ? MIDDLE * Math.abs(power / MIDDLE_EXPONENT)
        : MIDDLE
            + (HIGHEST - MIDDLE) * (power - MIDDLE_EXPONENT) / (LAST_EXPONENT - MIDDLE_EXPONENT);
  }

  /** How surely two faces are one person's, 0 to 100; empty where an embedding has no direction. */
  public OptionalDouble confidence(FaceFeatures one, FaceFeatures other) {
    double cosine = one.cosine(other);
    return one.hasDirection() && other.hasDirection() && Double.isFinite(cosine)
        ? OptionalDouble.of(confidence(cosine))
        : OptionalDouble.empty();
  }

  private double exponent(double at) {
    if (!(at > cosine[0])) {
      return 0;
    }
    for (int i = 1; i < cosine.length; i++) {
      if (at <= cosine[i]) {
        double share = (at - cosine[i - 1]) / (cosine[i] - cosine[i - 1]);
        return Math.max(LAST_EXPONENT, exponent[i - 1] + share * (exponent[i] - exponent[i - 1]));
      }
    }
    return LAST_EXPONENT;
  }
}
