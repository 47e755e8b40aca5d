package dev.facecheck.policy;

import static dev.facecheck.measure.Component.SINGLE_FACE_PRESENT;
import static dev.facecheck.policy.Limit.MAX_LEFT_EYE_OCCLUSION_PROBABILITY;
import static dev.facecheck.policy.Limit.MAX_RIGHT_EYE_OCCLUSION_PROBABILITY;
import static dev.facecheck.policy.Limit.MIN_LEFT_EYE_OPEN_RATIO;
import static dev.facecheck.policy.Limit.MIN_RIGHT_EYE_OPEN_RATIO;

import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

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
   * Policy of these limits; what has no limit is not checked. A rule per limit, in the limits'
   * order, but one rule for both eyes where one eye suffices.
   *
   * @throws IllegalArgumentException if there is no limit, one is out of its range, or one eye
   *     suffices and only one has a limit
   */
  public static Policy of(String name, Map<Limit, Double> limits, Eyes eyes) {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("policy " + name + " sets no limit");
    }
    EnumMap<Limit, Rule> rules = new EnumMap<>(Limit.class);
    limits.forEach(
        (limit, value) -> rules.put(limit, new Rule(List.of(new LimitRule(limit, value)))));
    if (eyes == Eyes.ONE) {
      join(rules, MIN_LEFT_EYE_OPEN_RATIO, MIN_RIGHT_EYE_OPEN_RATIO);
      join(rules, MAX_LEFT_EYE_OCCLUSION_PROBABILITY, MAX_RIGHT_EYE_OCCLUSION_PROBABILITY);
    }
    return new Policy(name, PolicyVersion.of(limits, eyes), List.copyOf(rules.values()));
  }

  /** Replaces the rules of two eyes, where there are any, by one that either eye keeps. */
  private static void join(Map<Limit, Rule> rules, Limit left, Limit right) {
    Rule ofRight = rules.remove(right);
    if (rules.containsKey(left) != (ofRight != null)) {
      throw new IllegalArgumentException("where one open eye suffices, both eyes need a limit");
    }
    rules.computeIfPresent(left, (limit, ofLeft) -> ofLeft.or(ofRight));
  }

  /** Number of eyes that have to be open: one where a limit of either eye suffices. */
  public Eyes eyes() {
    return rules.stream().anyMatch(rule -> rule.limits().size() > 1) ? Eyes.ONE : Eyes.BOTH;
  }

  /**
   * Applies every rule. Where there is no face or faces could not be counted, that is the only
   * finding; no limit of a policy says so.
   *
   * <p>A measurement of something hidden counts as a failure to assess, and a finding that follows
   * from another one is left out: mending the cause mends both (see {@link Causes}). A low score
   * that has a meaning is never left out.
   */
  public Verdict judge(Measurements measurements) {
    OptionalDouble faces =
        measurements.of(SINGLE_FACE_PRESENT) instanceof Assessed count
            ? OptionalDouble.of(count.nativeScore())
            : OptionalDouble.empty();
    if (!(faces.orElse(0) >= 1)) {
      return Verdict.of(
          List.of(
              new Finding(Reason.FACE_NOT_FOUND, SINGLE_FACE_PRESENT, faces, Bound.AT_LEAST, 1)));
    }
    Measurements meaningful = Causes.withoutHidden(measurements);
    return Verdict.of(
        Causes.withoutConsequences(
            rules.stream().flatMap(rule -> rule.judge(meaningful).stream()).toList()));
  }
}
