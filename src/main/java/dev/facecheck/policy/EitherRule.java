package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two limits of which one has to be kept, as for a customer who cannot open one eye. When both are
 * broken, the finding is the one that is nearer to being kept: of the eye that is more open.
 */
record EitherRule(Rule first, Rule second) implements Rule {

  EitherRule {
    Objects.requireNonNull(first);
    Objects.requireNonNull(second);
  }

  @Override
  public Optional<Finding> judge(Measurements measurements) {
    Optional<Finding> one = first.judge(measurements);
    Optional<Finding> other = second.judge(measurements);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return merit(one.get()) >= merit(other.get()) ? one : other;
  }

  @Override
  public List<Rule> alternatives() {
    return List.of(first, second);
  }

  /** The observed number, turned so that more is better; the least where there is none. */
  private static double merit(Finding finding) {
    double sign = finding.bound() == Bound.AT_LEAST ? 1 : -1;
    return finding.observed().isPresent()
        ? sign * finding.observed().getAsDouble()
        : Double.NEGATIVE_INFINITY;
  }
}
