package dev.facecheck.policy;

import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;

/** A number for each limit, and a measurement that breaks it. */
final class SampleLimits {

  private SampleLimits() {}

  static double middle(Limit limit) {
    return (limit.scale().lowest() + limit.scale().highest()) / 2;
  }

  static Measurement broken(Limit limit) {
    double worst =
        switch (limit.bound()) {
          case AT_LEAST -> -1e6;
          case AT_MOST, MAGNITUDE_AT_MOST -> 1e6;
        };
    return new Assessed(limit.component(), worst, 0);
  }
}
