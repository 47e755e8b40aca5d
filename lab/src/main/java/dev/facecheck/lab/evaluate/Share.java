package dev.facecheck.lab.evaluate;

/**
 * A share with its 95 % interval after Wilson, "Probable inference, the law of succession, and
 * statistical inference" (1927).
 *
 * @param count 0 to of
 * @param of number of trials
 */
record Share(long count, long of) {
  /** The normal distribution's 97.5 % quantile. */
  private static final double Z = 1.959963984540054;

  Share {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of);
    }
  }

  /** The share; NaN if the total is 0. */
  double value() {
    return (double) count / of;
  }

  /** Lower end of the interval; 0 if the total is 0. */
  double low() {
    return of == 0 ? 0 : Math.max(0, centre() - half());
  }

  /** Upper end of the interval; 1 if the total is 0. */
  double high() {
    return of == 0 ? 1 : Math.min(1, centre() + half());
  }

  private double centre() {
    return (count + Z * Z / 2) / (of + Z * Z);
  }

  private double half() {
    double p = value();
    return Z / (of + Z * Z) * Math.sqrt(of * p * (1 - p) + Z * Z / 4);
  }
}
