package dev.facecheck.config;

import dev.facecheck.policy.Limit;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

  private static final String POLICIES = "facecheck.policies.*.";

  private static final String LIMITS = POLICIES + "limits.*";

  /** A key of a limit; the guess from an environment variable has no hyphen. */
  private static final Pattern LIMIT =
      Pattern.compile("facecheck\\.policies\\.([^.]+)\\.limits\\..*-.*");

  /** Variables that Kubernetes sets for a service whose name begins with ours. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("FACECHECK_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_\\w+)?)");

  private final Set<String> names;
  private final Set<String> keys;

  private KnownKeys(Set<String> names) {
    this.names = names;
    this.keys =
        MAPPED.stream()
            .flatMap(key -> key.equals(LIMITS) ? limits() : Stream.of(key))
            .flatMap(key -> key.startsWith(POLICIES) ? ofPolicies(key) : Stream.of(key))
            .collect(Collectors.toCollection(TreeSet::new));
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
    return Arrays.stream(Limit.values()).map(limit -> POLICIES + "limits." + limit.key());
  }

  /** Returns a key for each policy that has a limit; without one, its name is misspelt. */
  private Stream<String> ofPolicies(String key) {
    return names.stream()
        .map(LIMIT::matcher)
        .filter(Matcher::matches)
        .map(limit -> key.replace("*", limit.group(1)))
        .distinct();
  }

  private boolean contains(String name) {
    return keys.contains(name) || (isVariable(name) && isKnownVariable(Sources.variable(name)));
  }

  private boolean isKnownVariable(String variable) {
    return SERVICE_LINK.matcher(variable).matches()
        || keys.stream().anyMatch(key -> Sources.variable(key).equals(variable));
  }

  /** Whether a name is an environment variable or the guess of one. */
  private boolean isVariable(String name) {
    return names.contains(Sources.variable(name));
  }

  /** Returns a key that begins with the name, or else the one with the smallest edit distance. */
  private String nearest(String name) {
    boolean isVariable = isVariable(name);
    return keys.stream()
        .map(key -> isVariable ? Sources.variable(key) : key)
        .min(
            Comparator.comparing((String key) -> !key.startsWith(name))
                .thenComparingInt(key -> LevenshteinDistance.getDefaultInstance().apply(key, name)))
        .orElseThrow();
  }
}
