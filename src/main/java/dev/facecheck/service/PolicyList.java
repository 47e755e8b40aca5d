package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Rule;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.List;
import java.util.Locale;

/** The policies of a deployment with their limits, as JSON. */
public final class PolicyList {
  /** A picture of which nothing is known breaks every rule, and each finding has its limit. */
  private static final Measurements NOTHING = new Measurements(List.of());

  private PolicyList() {}

  /** All policies in alphabetical order. */
  public static ObjectNode of(Policies policies) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("default", policies.defaultPolicy().name());
    ArrayNode array = list.putArray("policies");
    for (String name : policies.names()) {
      array.add(of(known(policies, name)));
    }
    return list;
  }

  private static ObjectNode of(Policy policy) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", policy.name());
    node.put("version", policy.version());
    ArrayNode limits = node.putArray("limits");
    for (Rule rule : policy.rules()) {
      for (Rule alternative : rule.alternatives()) {
        boolean eitherSuffices = rule.alternatives().size() > 1;
        alternative.judge(NOTHING).ifPresent(finding -> limits.add(limit(finding, eitherSuffices)));
      }
    }
    return node;
  }

  private static ObjectNode limit(Finding finding, boolean eitherSuffices) {
    ObjectNode limit = JsonNodeFactory.instance.objectNode();
    limit.put("component", finding.component().id());
    limit.put("bound", finding.bound().name().toLowerCase(Locale.ROOT));
    limit.put("limit", finding.limit());
    limit.put("unit", finding.unit());
    if (eitherSuffices) {
      limit.put("either_suffices", true);
    }
    return limit;
  }

  private static Policy known(Policies policies, String name) {
    try {
      return policies.byName(name);
    } catch (UnknownPolicyException e) {
      throw new IllegalStateException("a listed policy is missing", e);
    }
  }
}
