package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Named set of rules.
 *
 * @param name by which requests choose it
 * @param version fingerprint of the limits, so that a client sees which ones judged
 * @param rules in any order: precedence is the order of {@link Reason}
 */
public record Policy(String name, String version, List<Rule> rules) {
  public Policy {
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    rules = List.copyOf(rules);
  }

  /**
   * Policy of these limits; what has no limit is not checked.
   *
   * @throws IllegalArgumentException if there is no limit, one is out of its range, or one eye
   *     suffices and only one has a limit
   */
  public static Policy of(String name, Map<Limit, Double> limits, Eyes eyes) {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("policy " + name + " sets no limit");
    }
    return new Policy(name, PolicyVersion.of(limits, eyes), PolicyRules.of(limits, eyes));
  }

  /** Number of eyes that have to be open: one where a limit of either eye suffices. */
  public Eyes eyes() {
    return rules.stream().anyMatch(rule -> rule.limits().size() > 1) ? Eyes.ONE : Eyes.BOTH;
  }

  /**
   * Applies every rule. Where there is no face, that is the only finding.
   *
   * <p>A measurement of something hidden counts as a failure to assess, and a finding that follows
   * from another one is left out: mending the cause mends both (see {@link Causes}). A low score
   * that has a meaning is never left out.
   */
  public Verdict judge(Measurements measurements) {
    Optional<Finding> noFace = FacePresence.judge(measurements);
    if (noFace.isPresent()) {
      return Verdict.of(List.of(noFace.get()));
    }
    Measurements meaningful = Causes.withoutHidden(measurements);
    return Verdict.of(
        Causes.withoutConsequences(
            rules.stream().flatMap(rule -> rule.judge(meaningful).stream()).toList()));
  }
}
