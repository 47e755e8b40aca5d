package dev.facecheck.config;

import dev.facecheck.policy.Limit;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Check of all names under {@code facecheck.}: a misspelt key stops the start.
 *
 * <p>The configuration lists an environment variable twice: by its name, and by a guess of its key
 * with a dot for each underscore. The guess counts as known if its variable is.
 */
final class KnownKeys {
  /** Keys of the mapping, with {@code *} for a policy's name and a limit's key. */
  static final Set<String> MAPPED =
      ConfigClass.configClass(FaceCheckConfig.class).getProperties().keySet().stream()
          // Lists are separated by commas; a key for each element would be a second way.
          .filter(key -> !key.endsWith("[*]"))
          .collect(Collectors.toUnmodifiableSet());

  private static final String POLICIES = "facecheck.policies.";

  private static final String OF_ANY = POLICIES + "*.";

  private static final String LIMITS = "limits.";

  /** What stands behind a policy's name, with each limit's key. */
  private static final Set<String> OF_POLICY =
      MAPPED.stream()
          .filter(key -> key.startsWith(OF_ANY))
          .map(key -> key.substring(OF_ANY.length()))
          .flatMap(key -> key.equals(LIMITS + "*") ? limits() : Stream.of(key))
          .collect(Collectors.toUnmodifiableSet());

  /** Variables that Kubernetes sets for a service whose name begins with ours. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("FACECHECK_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_\\w+)?)");

  private final Set<String> names;

  /** Names of policies that have a limit; without one, a policy's name is misspelt. */
  private final Set<String> policies = new TreeSet<>();

  /** Variables of all keys; made only where one of ours is set. */
  private Set<String> variables = Set.of();

  private KnownKeys(Set<String> names) {
    this.names = names;
    for (String name : names) {
      String key = ofPolicy(name);
      // The guess from an environment variable has no hyphen.
      if (key.startsWith(LIMITS) && key.indexOf('-') >= 0) {
        policies.add(policy(name));
      }
    }
  }

  /**
   * Requires that each of our names stands for a key.
   *
   * @param names all names of the configuration, others' included
   * @throws IllegalArgumentException if one of ours is unknown; the message names the nearest key
   */
  static void check(Iterable<String> names) {
    Set<String> ours = new TreeSet<>();
    for (String name : names) {
      if (name.startsWith("facecheck.") || name.startsWith("FACECHECK_")) {
        ours.add(name);
      }
    }
    KnownKeys known = new KnownKeys(ours);
    for (String name : ours) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "%s is unknown; the nearest known key is %s".formatted(name, known.nearest(name)));
      }
    }
  }

  private static Stream<String> limits() {
    return Arrays.stream(Limit.values()).map(limit -> LIMITS + limit.key());
  }

  /** The policy's name in a key of one; empty for any other key. */
  private static String policy(String name) {
    int end = name.startsWith(POLICIES) ? name.indexOf('.', POLICIES.length()) : -1;
    return end < 0 ? "" : name.substring(POLICIES.length(), end);
  }

  /** What stands behind the policy's name; empty for any other key. */
  private static String ofPolicy(String name) {
    String policy = policy(name);
    return policy.isEmpty() ? "" : name.substring(POLICIES.length() + policy.length() + 1);
  }

  private boolean contains(String name) {
    return isKey(name) || (isVariable(name) && isKnownVariable(Sources.variable(name)));
  }

  private boolean isKey(String name) {
    return policy(name).isEmpty()
        ? MAPPED.contains(name)
        : policies.contains(policy(name)) && OF_POLICY.contains(ofPolicy(name));
  }

  private boolean isKnownVariable(String variable) {
    return SERVICE_LINK.matcher(variable).matches() || variables().contains(variable);
  }

  /** Whether a name is an environment variable or the guess of one. */
  private boolean isVariable(String name) {
    return names.contains(Sources.variable(name));
  }

  private Set<String> variables() {
    if (variables.isEmpty()) {
      variables = keys().map(Sources::variable).collect(Collectors.toUnmodifiableSet());
    }
    return variables;
  }

  private Stream<String> keys() {
    Stream<String> others = MAPPED.stream().filter(key -> !key.startsWith(OF_ANY));
    return Stream.concat(others, policies.stream().flatMap(KnownKeys::keysOf));
  }

  private static Stream<String> keysOf(String policy) {
    return OF_POLICY.stream().map(key -> POLICIES + policy + "." + key);
  }

  /** Returns a key that begins with the name, or else the one with the smallest edit distance. */
  private String nearest(String name) {
    boolean isVariable = isVariable(name);
    return keys()
        .sorted()
        .map(key -> isVariable ? Sources.variable(key) : key)
        .min(
            Comparator.comparing((String key) -> !key.startsWith(name))
                .thenComparingInt(key -> LevenshteinDistance.getDefaultInstance().apply(key, name)))
        .orElseThrow();
  }
}
