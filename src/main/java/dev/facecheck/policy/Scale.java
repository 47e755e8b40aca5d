package dev.facecheck.policy;

import dev.facecheck.measure.Measurement.Assessed;

/** Scale of a limit: its unit, the permitted range, and which number of a measurement it judges. */
public enum Scale {
  FACES("faces", 1, 100),
  PX("px", 0, 10_000),
  RATIO("ratio", 0, 1),
  DEGREES("degrees", 0, 90),
  SCORE("score", 0, 1),
  PROBABILITY("probability", 0, 1),
  BITS("bits", 0, 8),
  /** The quality component value, 0 (worst) to 100 (best), instead of the native score. */
  VALUE("value", 0, 100);

  private final String unit;
  private final double lowest;
  private final double highest;

  Scale(String unit, double lowest, double highest) {
    this.unit = unit;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The unit; the key of each limit on this scale ends with it. */
  public String unit() {
    return unit;
  }

  /** The smallest limit that makes sense. */
  public double lowest() {
    return lowest;
  }

  /** The largest limit that makes sense. */
  public double highest() {
    return highest;
  }

  /** The number of a measurement that a limit on this scale judges. */
  double numberOf(Assessed measurement) {
    return switch (this) {
      case VALUE -> measurement.value();
      case FACES, PX, RATIO, DEGREES, SCORE, PROBABILITY, BITS -> measurement.nativeScore();
    };
  }
}
