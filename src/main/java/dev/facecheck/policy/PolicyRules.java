package dev.facecheck.policy;

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
    Rule left = rules.get(MIN_LEFT_EYE_OPEN_RATIO);
    Rule right = rules.get(MIN_RIGHT_EYE_OPEN_RATIO);
    if (eyes == Eyes.ONE && (left == null) != (right == null)) {
      throw new IllegalArgumentException("where one open eye suffices, both eyes need a limit");
    }
    if (eyes == Eyes.ONE && left != null) {
      rules.remove(MIN_RIGHT_EYE_OPEN_RATIO);
      rules.put(MIN_LEFT_EYE_OPEN_RATIO, new EitherRule(left, right));
    }
    return new ArrayList<>(rules.values());
  }
}
