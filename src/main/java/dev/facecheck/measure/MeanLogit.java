package dev.facecheck.measure;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Probability that several opinions on one question give together: that of the mean of their
 * logits. A sure opinion counts for more than a doubtful one, which a mean of probabilities loses.
 */
public final class MeanLogit {
  /** Keeps logits finite: nothing is surer than one in a million. */
  private static final double LEAST = 1e-6;

  private MeanLogit() {}

  /** From probabilities of 0 to 1 to their joint one; empty without any. */
  public static OptionalDouble of(DoubleStream probabilities) {
    OptionalDouble mean = probabilities.map(MeanLogit::logit).average();
    return mean.isEmpty() ? mean : OptionalDouble.of(1 / (1 + Math.exp(-mean.getAsDouble())));
  }

  private static double logit(double probability) {
    double bounded = Math.max(LEAST, Math.min(1 - LEAST, probability));
    return Math.log(bounded / (1 - bounded));
  }
}
