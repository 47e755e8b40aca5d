package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Objects;

/**
 * A named set of rules.
 *
 * @param name as callers choose it
 * @param rules in any order; precedence is the reasons'
 */
public record Policy(String name, List<Rule> rules) {

  public Policy {
    Objects.requireNonNull(name);
    rules = List.copyOf(rules);
  }

  /** Applies every rule. */
  public Verdict judge(Measurements measurements) {
    return Verdict.of(rules.stream().flatMap(rule -> rule.judge(measurements).stream()).toList());
  }
}
