package dev.facecheck.policy;

/** Comparison of an observed number with its limit. A number at the limit passes. */
public enum Bound {
  AT_LEAST,
  AT_MOST,
  /** Compares the amount without its sign: for angles, whose sign is the side. */
  MAGNITUDE_AT_MOST;

  /** Whether the observed number passes; never true for NaN. */
  public boolean allows(double observed, double limit) {
    return switch (this) {
      case AT_LEAST -> observed >= limit;
      case AT_MOST -> observed <= limit;
      case MAGNITUDE_AT_MOST -> Math.abs(observed) <= limit;
    };
  }
}
