package dev.facecheck.config;

import dev.facecheck.policy.Limit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys under {@code facecheck.}, so that a misspelt one stops the start instead of being dead.
 *
 * <p>Environment variables come in two forms: as they are, and as the configuration guesses their
 * key with a dot for each underscore. The guess is judged by the variable that it stands for.
 */
final class KnownKeys {
  static final List<String> SCALARS =
      List.of(
          "facecheck.models-directory",
          "facecheck.onnxruntime-directory",
          "facecheck.image.max-bytes",
          "facecheck.image.max-pixels",
          "facecheck.image.min-shorter-side-px",
          "facecheck.http.body-timeout",
          "facecheck.http.max-body-bytes",
          "facecheck.http.max-body-bytes-of-several",
          "facecheck.http.max-buffered-bytes",
          "facecheck.http.cors-origins",
          "facecheck.match.reference-policy",
          "facecheck.verify.live-policy",
          "facecheck.verify.comparison-policy",
          "facecheck.liveness.policy",
          "facecheck.s3.allowed-buckets",
          "facecheck.burst.max-frames",
          "facecheck.burst.interaction-timeout",
          "facecheck.burst.blink-open-ratio",
          "facecheck.burst.blink-closed-ratio",
          "facecheck.burst.same-face-similarity",
          "facecheck.burst.certain-face-similarity",
          "facecheck.burst.min-box-overlap-ratio",
          "facecheck.burst.max-face-loss",
          "facecheck.burst.critical-loss-frames",
          "facecheck.match.min-confidence",
          "facecheck.access.required",
          "facecheck.access.store",
          "facecheck.access.file",
          "facecheck.access.dynamodb-table",
          "facecheck.licence.required",
          "facecheck.licence.file",
          "facecheck.licence.public-key",
          "facecheck.time-budget",
          "facecheck.max-concurrent-checks",
          "facecheck.admission-wait",
          "facecheck.default-policy",
          "facecheck.dialect",
          "facecheck.locale",
          "facecheck.messages-directory");

  /** A limit written as a key: the guess of an environment variable has no hyphen. */
  private static final Pattern POLICY =
      Pattern.compile("facecheck\\.policies\\.([^.]+)\\.limits\\..*-.*");

  /** What Kubernetes sets in each container for a service of a name that begins with ours. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("FACECHECK_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_\\w+)?)");

  private final Set<String> names;
  private final Set<String> keys;

  private KnownKeys(Set<String> names) {
    this.names = names;
    this.keys =
        Stream.concat(
                SCALARS.stream(),
                policies(names)
                    .flatMap(
                        policy ->
                            policyKeys().map(key -> "facecheck.policies." + policy + "." + key)))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
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

  private boolean contains(String name) {
    return keys.contains(name) || (isVariable(name) && isKnownVariable(variable(name)));
  }

  private boolean isKnownVariable(String variable) {
    return SERVICE_LINK.matcher(variable).matches()
        || keys.stream().anyMatch(key -> variable(key).equals(variable));
  }

  /** Whether a name is an environment variable or the guess of one. */
  private boolean isVariable(String name) {
    return names.contains(variable(name));
  }

  /** The key that the name begins, or else the one with the fewest different characters. */
  private String nearest(String name) {
    boolean isVariable = isVariable(name);
    return keys.stream()
        .map(key -> isVariable ? variable(key) : key)
        .min(
            Comparator.comparing((String key) -> !key.startsWith(name))
                .thenComparingInt(key -> EditDistance.between(key, name)))
        .orElseThrow();
  }

  /** Policies with a limit; one without is as good as misspelt. */
  private static Stream<String> policies(Set<String> names) {
    return names.stream()
        .map(POLICY::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .distinct();
  }

  private static Stream<String> policyKeys() {
    return Stream.concat(
        Stream.of("eyes"), Arrays.stream(Limit.values()).map(limit -> "limits." + limit.key()));
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
