package dev.facecheck.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies of a deployment. */
public final class Policies {
  private final SortedMap<String, Policy> byName;
  private final Policy defaultPolicy;

  /**
   * @param policies with different names
   * @param defaultName of the policy for callers who name none
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
   * The policy of a name as a caller sent it.
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

  /** The policy for callers who name none. */
  public Policy defaultPolicy() {
    return defaultPolicy;
  }

  /** All names in alphabetical order. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
  }

  private String known() {
    return String.join(", ", byName.keySet());
  }
}
