package dev.facecheck.measure;

/**
 * Mapping from a native quality score to a quality component value, 0 (worst) to 100 (best), as in
 * ISO/IEC 29794-5: {@code sigmoid(x, x0, w) = 1 / (1 + exp((x0 - x) / w))}.
 */
@FunctionalInterface
public interface ValueCurve {
  /** A score of 0 to 1 in per cent. */
  ValueCurve PERCENT = score -> 100 * score;

  /** The unrounded value; anything outside 0 to 100 is clipped. */
  double at(double nativeScore);

  /** More is better: 50 at {@code middle}, 88 two widths above. */
  static ValueCurve rising(double middle, double width) {
    return x -> 100 * sigmoid(x, middle, width);
  }

  /** Less is better: 50 at {@code middle}, 88 two widths below. */
  static ValueCurve falling(double middle, double width) {
    return x -> 100 * (1 - sigmoid(x, middle, width));
  }

  /** Best between two limits: 50 at either. */
  static ValueCurve between(double low, double high, double width) {
    return x -> 100 * sigmoid(x, low, width) * (1 - sigmoid(x, high, width));
  }

  /** The measurement of a component with this curve's value. */
  default Measurement assessed(Component component, double nativeScore) {
    double value = Math.max(0, Math.min(100, at(nativeScore)));
    return new Measurement.Assessed(component, nativeScore, (int) Math.round(value));
  }

  private static double sigmoid(double x, double middle, double width) {
    return 1 / (1 + Math.exp((middle - x) / width));
  }
}
