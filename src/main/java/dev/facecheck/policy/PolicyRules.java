package dev.facecheck.policy;

import static dev.facecheck.policy.Limit.MAX_LEFT_EYE_OCCLUSION_PROBABILITY;
import static dev.facecheck.policy.Limit.MAX_RIGHT_EYE_OCCLUSION_PROBABILITY;
import static dev.facecheck.policy.Limit.MIN_LEFT_EYE_OPEN_RATIO;
import static dev.facecheck.policy.Limit.MIN_RIGHT_EYE_OPEN_RATIO;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rules from a table of limits. */
final class PolicyRules {
  private PolicyRules() {}

  /** A rule per limit, in the limits' order, but one rule for both eyes where one eye suffices. */
  static List<Rule> of(Map<Limit, Double> limits, Eyes eyes) {
    EnumMap<Limit, Rule> rules = new EnumMap<>(Limit.class);
    limits.forEach((limit, value) -> rules.put(limit, new LimitRule(limit, value)));
    if (eyes == Eyes.ONE) {
      join(rules, MIN_LEFT_EYE_OPEN_RATIO, MIN_RIGHT_EYE_OPEN_RATIO);
      join(rules, MAX_LEFT_EYE_OCCLUSION_PROBABILITY, MAX_RIGHT_EYE_OCCLUSION_PROBABILITY);
    }
    return List.copyOf(rules.values());
  }

  /** Replaces the rules of two eyes, where there are any, by one that either eye keeps. */
  private static void join(Map<Limit, Rule> rules, Limit left, Limit right) {
    Rule ofRight = rules.remove(right);
    if (rules.containsKey(left) != (ofRight != null)) {
      throw new IllegalArgumentException("where one open eye suffices, both eyes need a limit");
    }
    rules.computeIfPresent(left, (limit, ofLeft) -> new EitherRule(ofLeft, ofRight));
  }
}
