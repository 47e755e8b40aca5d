package dev.facecheck.policy;

import static dev.facecheck.policy.Limit.MAX_LEFT_EYE_OCCLUSION_PROBABILITY;
import static dev.facecheck.policy.Limit.MAX_RIGHT_EYE_OCCLUSION_PROBABILITY;
import static dev.facecheck.policy.Limit.MIN_LEFT_EYE_OPEN_RATIO;
import static dev.facecheck.policy.Limit.MIN_RIGHT_EYE_OPEN_RATIO;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules that follow from a table of limits. */
final class PolicyRules {

  private PolicyRules() {}

  /** One rule per limit in the limits' order, but one for both eyes when one eye suffices. */
  static List<Rule> of(Map<Limit, Double> limits, Eyes eyes) {
    EnumMap<Limit, Rule> rules = new EnumMap<>(Limit.class);
    limits.forEach((limit, value) -> rules.put(limit, new LimitRule(limit, value)));
    if (eyes == Eyes.ONE) {
      either(rules, MIN_LEFT_EYE_OPEN_RATIO, MIN_RIGHT_EYE_OPEN_RATIO);
      either(rules, MAX_LEFT_EYE_OCCLUSION_PROBABILITY, MAX_RIGHT_EYE_OCCLUSION_PROBABILITY);
    }
    return new ArrayList<>(rules.values());
  }

  /** Puts one rule in the place of two, if they are there. */
  private static void either(Map<Limit, Rule> rules, Limit leftLimit, Limit rightLimit) {
    Rule left = rules.get(leftLimit);
    Rule right = rules.remove(rightLimit);
    if ((left == null) != (right == null)) {
      throw new IllegalArgumentException("where one open eye suffices, both eyes need a limit");
    }
    if (left != null) {
      rules.put(leftLimit, new EitherRule(left, right));
    }
  }
}
