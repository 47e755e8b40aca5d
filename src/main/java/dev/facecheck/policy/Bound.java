package dev.facecheck.policy;

/** How an observed number must relate to its limit. A number at the limit passes. */
public enum Bound {
  AT_LEAST,
  AT_MOST,
  /** For angles, whose sign says the side and not the amount. */
  MAGNITUDE_AT_MOST;

  /** Whether the observed number keeps the limit; never true for NaN. */
  public boolean keeps(double observed, double limit) {
    return switch (this) {
      case AT_LEAST -> observed >= limit;
      case AT_MOST -> observed <= limit;
      case MAGNITUDE_AT_MOST -> Math.abs(observed) <= limit;
    };
  }
}
