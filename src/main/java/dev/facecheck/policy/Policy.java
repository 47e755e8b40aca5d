package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A named set of rules.
 *
 * @param name as callers choose it
 * @param version changes whenever a limit does, so that a client sees which limits judged
 * @param rules in any order; precedence is the reasons'
 */
public record Policy(String name, String version, List<Rule> rules) {

  public Policy {
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    rules = List.copyOf(rules);
  }

  /**
   * The policy of a table of limits; a limit that is absent is not checked.
   *
   * @throws IllegalArgumentException if there is no limit, or one is out of its range
   */
  public static Policy of(String name, Map<Limit, Double> limits, Eyes eyes) {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("policy " + name + " sets no limit");
    }
    return new Policy(name, PolicyVersion.of(limits, eyes), PolicyRules.of(limits, eyes));
  }

  /** How many eyes have to be open: one where a rule is kept by either of two. */
  public Eyes eyes() {
    return rules.stream().anyMatch(rule -> rule.alternatives().size() > 1) ? Eyes.ONE : Eyes.BOTH;
  }

  /**
   * Applies every rule; without a face, that is the only finding.
   *
   * <p>What something in front of the face hides counts as not assessed, and a failure to assess is
   * left out when another finding explains it: mending that one mends both (see {@link
   * JudgementOrder}). A low score that has a meaning is never left out.
   */
  public Verdict judge(Measurements measurements) {
    Optional<Finding> noFace = new FacePresentRule().judge(measurements);
    if (noFace.isPresent()) {
      return Verdict.of(List.of(noFace.get()));
    }
    Measurements meaningful = JudgementOrder.meaningful(measurements);
    return Verdict.of(
        JudgementOrder.settled(
            rules.stream().flatMap(rule -> rule.judge(meaningful).stream()).toList()));
  }
}
