package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two limits of which one has to be kept, as for a customer who cannot open one eye. Where both are
 * broken, the finding is the one closer to its limit: that of the eye that is more open.
 */
record EitherRule(Rule first, Rule second) implements Rule {
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
  public List<LimitRule> limits() {
    return Stream.of(first, second).flatMap(rule -> rule.limits().stream()).toList();
  }

  /** The observed number, with its sign turned where less is better; lowest where unassessed. */
  private static double merit(Finding finding) {
    double sign = finding.bound() == Bound.AT_LEAST ? 1 : -1;
    return finding.observed().isPresent()
        ? sign * finding.observed().getAsDouble()
        : Double.NEGATIVE_INFINITY;
  }
}
