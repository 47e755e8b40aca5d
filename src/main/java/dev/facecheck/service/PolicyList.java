package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.LimitRule;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Rule;
import java.util.Locale;

/** The policies of a deployment with their limits, as JSON. */
public final class PolicyList {
  private PolicyList() {}

  /** All policies in alphabetical order. */
  public static ObjectNode of(Policies policies) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("default", policies.defaultPolicy().name());
    ArrayNode array = list.putArray("policies");
    policies.all().forEach(policy -> array.add(of(policy)));
    return list;
  }

  private static ObjectNode of(Policy policy) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", policy.name());
    node.put("version", policy.version());
    ArrayNode limits = node.putArray("limits");
    for (Rule rule : policy.rules()) {
      boolean eitherSuffices = rule.limits().size() > 1;
      rule.limits().forEach(limit -> limits.add(limit(limit, eitherSuffices)));
    }
    return node;
  }

  private static ObjectNode limit(LimitRule rule, boolean eitherSuffices) {
    Limit limit = rule.limit();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("component", limit.component().id());
    node.put("bound", limit.bound().name().toLowerCase(Locale.ROOT));
    node.put("limit", rule.value());
    node.put("unit", limit.scale().unit());
    if (eitherSuffices) {
      node.put("either_suffices", true);
    }
    return node;
  }
}
