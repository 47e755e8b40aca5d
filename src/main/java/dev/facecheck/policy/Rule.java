package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition that a picture has to meet: one limit, or either of two, as for a customer who cannot
 * open one eye.
 *
 * @param limits of which one has to be kept
 */
public record Rule(List<LimitRule> limits) {
  public Rule {
    limits = List.copyOf(limits);
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("a rule has a limit");
    }
  }

  /** The rule that is kept where this one or the other is. */
  Rule or(Rule other) {
    return new Rule(Stream.concat(limits.stream(), other.limits.stream()).toList());
  }

  /**
   * The finding where the measurements break every limit; a failure to assess breaks one, too. Of
   * two findings, it is the one closer to its limit: that of the eye that is more open.
   */
  public Optional<Finding> judge(Measurements measurements) {
    List<Finding> findings =
        limits.stream().flatMap(limit -> limit.judge(measurements).stream()).toList();
    return findings.size() < limits.size()
        ? Optional.empty()
        : findings.stream().max(Comparator.comparingDouble(Rule::merit));
  }

  /** The observed number, with its sign turned where less is better; lowest where unassessed. */
  private static double merit(Finding finding) {
    double sign = finding.bound() == Bound.AT_LEAST ? 1 : -1;
    return finding.observed().isPresent()
        ? sign * finding.observed().getAsDouble()
        : Double.NEGATIVE_INFINITY;
  }
}
