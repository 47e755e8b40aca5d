package dev.facecheck.config;

import dev.facecheck.config.FaceCheckConfig.NamedPolicy;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the policies from the configured limits. */
final class PoliciesConfig {
  /** Switches a shipped limit off in place of a number. */
  private static final String OFF = "off";

  private static final String PREFIX = "facecheck.policies.";

  private PoliciesConfig() {}

  /**
   * Builds all policies.
   *
   * @throws IllegalArgumentException if there is no default policy, or if a base or a limit is
   *     unknown, or a limit no number or out of its range
   */
  static Policies convert(Map<String, NamedPolicy> written, String defaultPolicy) {
    List<Policy> policies = written.keySet().stream().map(name -> policy(name, written)).toList();
    return Settings.named("facecheck.default-policy", () -> new Policies(policies, defaultPolicy));
  }

  private static Policy policy(String name, Map<String, NamedPolicy> written) {
    EnumMap<Limit, Double> limits = new EnumMap<>(Limit.class);
    Optional<Eyes> eyes = Optional.empty();
    for (String each : lineage(name, written)) {
      eyes = written.get(each).eyes().isPresent() ? written.get(each).eyes() : eyes;
      written.get(each).limits().forEach((key, value) -> set(limits, PREFIX + each, key, value));
    }
    Eyes judged =
        eyes.orElseThrow(() -> new IllegalArgumentException(PREFIX + name + ".eyes is missing"));
    return Settings.named(PREFIX + name, () -> Policy.of(name, limits, judged));
  }

  /** A policy and those that it is based on, the first of them first. */
  private static List<String> lineage(String name, Map<String, NamedPolicy> written) {
    List<String> names = new ArrayList<>();
    Optional<String> next = Optional.of(name);
    while (next.isPresent()) {
      String each = next.get();
      if (!written.containsKey(each) || names.contains(each)) {
        throw new IllegalArgumentException(
            "%s%s.base is no other policy: %s".formatted(PREFIX, names.get(0), each));
      }
      names.add(0, each);
      next = written.get(each).base();
    }
    return names;
  }

  private static void set(Map<Limit, Double> limits, String policy, String key, String value) {
    String written = policy + ".limits." + key;
    // A limit that only the environment sets arrives with dots for its hyphens.
    Limit limit =
        Limit.ofKey(key.replace('.', '-'))
            .orElseThrow(() -> new IllegalArgumentException(written + " is unknown"));
    if (value.equals(OFF)) {
      limits.remove(limit);
    } else {
      limits.put(limit, number(written, value));
    }
  }

  private static double number(String key, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is '%s', neither a number nor %s".formatted(key, value, OFF), e);
    }
  }
}
