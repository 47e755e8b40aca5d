package dev.facecheck.config;

import dev.facecheck.config.FaceCheckConfig.NamedPolicy;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds the policies from the configured limits. */
final class PoliciesConfig {
  /** Switches a shipped limit off in place of a number. */
  private static final String OFF = "off";

  private PoliciesConfig() {}

  /**
   * Builds all policies.
   *
   * @throws IllegalArgumentException if there is no default policy, or if a limit is unknown, no
   *     number or out of its range
   */
  static Policies convert(Map<String, NamedPolicy> written, String defaultPolicy) {
    List<Policy> policies =
        written.entrySet().stream().map(entry -> policy(entry.getKey(), entry.getValue())).toList();
    return Settings.named("facecheck.default-policy", () -> new Policies(policies, defaultPolicy));
  }

  private static Policy policy(String name, NamedPolicy written) {
    String policy = "facecheck.policies." + name;
    EnumMap<Limit, Double> limits = new EnumMap<>(Limit.class);
    written
        .limits()
        .forEach(
            (key, value) -> {
              if (!value.equals(OFF)) {
                limits.put(limit(policy, key), number(policy + ".limits." + key, value));
              }
            });
    return Settings.named(policy, () -> Policy.of(name, limits, written.eyes()));
  }

  /** A limit that only the environment sets arrives with dots for its hyphens. */
  private static Limit limit(String policy, String key) {
    return Limit.ofKey(key.replace('.', '-'))
        .orElseThrow(() -> new IllegalArgumentException(policy + ".limits." + key + " is unknown"));
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
