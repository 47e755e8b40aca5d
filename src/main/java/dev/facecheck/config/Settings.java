package dev.facecheck.config;

import dev.facecheck.dialect.Wording;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.policy.Policies;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The checked configuration.
 *
 * @param modelsDirectory where the models lie
 * @param onnxruntimeDirectory where the libraries of ONNX Runtime lie
 * @param image what a picture may cost
 * @param bodyTimeout how long a client may take to deliver its request
 * @param maxBodyBytes of one request, whatever its form; at most 16 MiB, the server's own limit
 * @param maxBodyBytesOfSeveral the same for requests that may hold more pictures
 * @param corsOrigins origins whose pages may read answers; {@code *} for any
 * @param maxBufferedBytes of all requests over HTTP that are delivered or judged at a time
 * @param allowedBuckets the only buckets of S3 that pictures are read from
 * @param burst what bursts are judged by; its values are checked by the parts that use them
 * @param timeBudget what one call may take
 * @param maxConcurrentChecks 1 to 1024
 * @param admissionWait how long a call waits for its turn; zero or more
 * @param policies by name
 * @param operations what the caller does not choose
 * @param wording dialect and language
 * @param access API keys
 * @param licence whether one is needed
 */
public record Settings(
    Path modelsDirectory,
    Optional<Path> onnxruntimeDirectory,
    ImageLimits image,
    Duration bodyTimeout,
    int maxBodyBytes,
    int maxBodyBytesOfSeveral,
    Set<String> corsOrigins,
    long maxBufferedBytes,
    Set<String> allowedBuckets,
    BurstSettings burst,
    Duration timeBudget,
    int maxConcurrentChecks,
    Duration admissionWait,
    Policies policies,
    OperationSettings operations,
    Wording wording,
    AccessSettings access,
    LicenceSettings licence) {

  /** Bytes that the server itself lets through (quarkus.http.limits.max-body-size). */
  private static final int LARGEST_BODY = 16 << 20;

  /** As S3 allows them; a pattern like {@code *} must not seem to work. */
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** Scheme, host and port, as a browser sends it. */
  private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  public Settings {
    Objects.requireNonNull(modelsDirectory);
    Objects.requireNonNull(onnxruntimeDirectory);
    Objects.requireNonNull(image);
    allowedBuckets = Set.copyOf(allowedBuckets);
    corsOrigins = Set.copyOf(corsOrigins);
    Objects.requireNonNull(burst);
    Objects.requireNonNull(policies);
    Objects.requireNonNull(operations);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(access);
    Objects.requireNonNull(licence);
    requirePositive("facecheck.http.body-timeout", bodyTimeout.toMillis());
    requirePositive("facecheck.http.max-body-bytes", maxBodyBytes);
    requireAtMost("facecheck.http.max-body-bytes", maxBodyBytes, LARGEST_BODY);
    requireAtMost("facecheck.image.max-bytes", image.maxBytes(), LARGEST_BODY);
    requirePositive("facecheck.http.max-body-bytes-of-several", maxBodyBytesOfSeveral);
    requireAtMost("facecheck.http.max-body-bytes-of-several", maxBodyBytesOfSeveral, LARGEST_BODY);
    if (maxBufferedBytes < Math.max(maxBodyBytes, maxBodyBytesOfSeveral)) {
      throw new IllegalArgumentException(
          "facecheck.http.max-buffered-bytes is less than one body may have");
    }
    requirePositive("facecheck.time-budget", timeBudget.toNanos());
    if (maxConcurrentChecks < 1 || maxConcurrentChecks > 1024) {
      throw new IllegalArgumentException(
          "facecheck.max-concurrent-checks is %d; allowed are 1 to 1024"
              .formatted(maxConcurrentChecks));
    }
    if (admissionWait.isNegative()) {
      throw new IllegalArgumentException("facecheck.admission-wait is negative");
    }
  }

  /**
   * The settings outside Quarkus, from the file on the class path, the environment and system
   * properties.
   *
   * @throws IllegalArgumentException if a key is unknown or missing, or a value is out of range
   */
  public static Settings load() {
    return load(Sources.all().build());
  }

  /** The same from a configuration that does not have the mapping yet. */
  static Settings load(SmallRyeConfig config) {
    KnownKeys.check(config.getPropertyNames());
    try {
      ConfigMappings.registerConfigMappings(
          config, Set.of(ConfigClass.configClass(FaceCheckConfig.class)));
    } catch (ConfigValidationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return convert(config.getConfigMapping(FaceCheckConfig.class));
  }

  /**
   * The settings of a configuration that has the mapping, as that of Quarkus does.
   *
   * @throws IllegalArgumentException if a key is unknown, or a value is out of range
   */
  public static Settings of(SmallRyeConfig config) {
    KnownKeys.check(config.getPropertyNames());
    return convert(config.getConfigMapping(FaceCheckConfig.class));
  }

  private static Settings convert(FaceCheckConfig written) {
    Policies policies = PoliciesConfig.convert(written.policies(), written.defaultPolicy());
    return new Settings(
        written.modelsDirectory(),
        written.onnxruntimeDirectory(),
        imageLimits(written.image()),
        written.http().bodyTimeout(),
        written.http().maxBodyBytes(),
        written.http().maxBodyBytesOfSeveral(),
        origins(written.http().corsOrigins().orElse("")),
        written.http().maxBufferedBytes(),
        buckets(written.s3().allowedBuckets().orElse("")),
        BurstSettings.of(written.burst()),
        written.timeBudget(),
        written.maxConcurrentChecks(),
        written.admissionWait(),
        policies,
        OperationSettings.of(written, policies),
        WordingConfig.convert(written),
        AccessSettings.of(written.access()),
        LicenceSettings.of(written.licence()));
  }

  private static Set<String> buckets(String written) {
    Set<String> buckets = new TreeSet<>();
    for (String part : written.split(",", -1)) {
      String bucket = part.strip();
      if (!bucket.isEmpty() && !BUCKET.matcher(bucket).matches()) {
        throw new IllegalArgumentException(
            "facecheck.s3.allowed-buckets has '" + bucket + "', which is no bucket's name");
      }
      if (!bucket.isEmpty()) {
        buckets.add(bucket);
      }
    }
    return buckets;
  }

  private static Set<String> origins(String written) {
    Set<String> origins = new TreeSet<>();
    for (String part : written.split(",", -1)) {
      String origin = part.strip().toLowerCase(Locale.ROOT);
      if (!origin.isEmpty() && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "facecheck.http.cors-origins has '" + origin + "', which is no origin and not *");
      }
      if (!origin.isEmpty()) {
        origins.add(origin);
      }
    }
    return origins;
  }

  private static ImageLimits imageLimits(FaceCheckConfig.Image image) {
    requirePositive("facecheck.image.max-bytes", image.maxBytes());
    requirePositive("facecheck.image.max-pixels", image.maxPixels());
    requirePositive("facecheck.image.min-shorter-side-px", image.minShorterSidePx());
    return new ImageLimits(image.maxBytes(), image.maxPixels(), image.minShorterSidePx());
  }

  private static void requireAtMost(String key, long number, long most) {
    if (number > most) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is %d; allowed are up to %d", key, number, most));
    }
  }

  private static void requirePositive(String key, long number) {
    if (number <= 0) {
      throw new IllegalArgumentException(key + " is not positive");
    }
  }
}
