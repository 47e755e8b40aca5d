package dev.facecheck.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies of a deployment. */
public final class Policies {
  private final SortedMap<String, Policy> byName;
  private final Policy defaultPolicy;

  /**
   * @param policies with different names
   * @param defaultName name of the default policy
   * @throws IllegalArgumentException if no policy has the default's name
   */
  public Policies(Collection<Policy> policies, String defaultName) {
    Map<String, Policy> named =
        policies.stream().collect(Collectors.toMap(Policy::name, Function.identity()));
    this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    this.defaultPolicy = byName.get(defaultName);
    if (defaultPolicy == null) {
      throw new IllegalArgumentException(
          "the default policy %s does not exist; known are %s".formatted(defaultName, known()));
    }
  }

  /**
   * The policy with this name.
   *
   * @throws UnknownPolicyException if there is none; the message lists the known names
   */
  public Policy byName(String name) throws UnknownPolicyException {
    Policy policy = byName.get(name);
    if (policy == null) {
      throw new UnknownPolicyException(known());
    }
    return policy;
  }

  /** Policy of a request that names none. */
  public Policy defaultPolicy() {
    return defaultPolicy;
  }

  /** All policies in the alphabetical order of their names. */
  public Collection<Policy> all() {
    return byName.values();
  }

  private String known() {
    return String.join(", ", byName.keySet());
  }
}
