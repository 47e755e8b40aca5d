package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.dialect.Dialects;
import dev.facecheck.policy.Policy;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void loadsShippedValues() {
    Settings settings = Settings.load(Sources.shipped().build());

    assertEquals(Path.of("models"), settings.modelsDirectory());
    assertTrue(settings.onnxruntimeDirectory().isEmpty());
    assertEquals(3_145_728, settings.image().maxBytes());
    assertEquals(25_000_000, settings.image().maxPixels());
    assertEquals(160, settings.image().minShorterSidePx());
    assertEquals(Duration.ofSeconds(10), settings.bodyTimeout());
    assertEquals(Duration.ofSeconds(10), settings.timeBudget());
    assertEquals(2, settings.maxConcurrentChecks());
    assertEquals(Duration.ofSeconds(1), settings.admissionWait());
    assertEquals(75, settings.operations().minConfidence());
    assertEquals(30, settings.burst().maxFrames());
    assertEquals(Duration.ofSeconds(5), settings.burst().interactionTimeout());
    assertEquals(0.7, settings.burst().sameFaceSimilarity());
    assertEquals("onboarding", settings.policies().defaultPolicy().name());
    assertEquals(Dialects.FACECHECK, settings.wording().dialect());
    assertEquals("en", settings.wording().locale());
    assertEquals(7, settings.wording().catalogue().languages().size());
    assertEquals(
        List.of("icao", "id-card", "lenient", "onboarding"),
        settings.policies().all().stream().map(Policy::name).toList());
    assertEquals(
        new AccessSettings(
            false, AccessSettings.Store.EMBEDDED, Path.of("facecheck-access.db"), Optional.empty()),
        settings.access());
    assertEquals(
        new LicenceSettings(false, Optional.empty(), Optional.empty()), settings.licence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facecheck.time-buget | facecheck.time-budget",
        "facecheck.time.budget | facecheck.time-budget",
        "facecheck.image.max-byte | facecheck.image.max-bytes",
        "facecheck.policies.icao.limits.max-yaw-degres |"
            + " facecheck.policies.icao.limits.max-yaw-degrees",
        "facecheck.policies.icao.limits.max-yaw |"
            + " facecheck.policies.icao.limits.max-yaw-degrees",
        "facecheck.policies.icao.eye | facecheck.policies.icao.eyes",
      })
  void namesUnknownKeyAndNearestKnownOne(String written, String nearest) {
    String message = messageOf(Map.of(written, "1"));

    assertEquals(written + " is unknown; the nearest known key is " + nearest, message);
  }

  @ParameterizedTest
  @CsvSource({
    "FACECHECK_TIME_BUGET, FACECHECK_TIME_BUDGET",
    "FACECHECK_POLICIES_ICAO_LIMITS_MAX_YAW_DEGRES,"
        + " FACECHECK_POLICIES_ICAO_LIMITS_MAX_YAW_DEGREES",
    "FACECHECK_POLICIES_ICAOO_EYES, FACECHECK_POLICIES_ICAO_EYES",
  })
  void namesUnknownEnvironmentVariableAndNearestKnownOne(String variable, String nearest) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> withEnvironment(Map.of(variable, "1")));

    assertEquals(
        variable + " is unknown; the nearest known key is " + nearest, refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "facecheck.image.max-bytes, 0, facecheck.image.max-bytes is not positive",
    "facecheck.image.max-pixels, -1, facecheck.image.max-pixels is not positive",
    "facecheck.image.min-shorter-side-px, 0, facecheck.image.min-shorter-side-px is not positive",
    "facecheck.http.body-timeout, 0s, facecheck.http.body-timeout is not positive",
    "facecheck.time-budget, 0s, facecheck.time-budget is not positive",
    "facecheck.time-budget, soon, facecheck.time-budget",
    "facecheck.max-concurrent-checks, 0, facecheck.max-concurrent-checks is 0; allowed are 1 to"
        + " 1024",
    "facecheck.max-concurrent-checks, 1025, facecheck.max-concurrent-checks is 1025; allowed are 1"
        + " to 1024",
    "facecheck.match.min-confidence, 0, facecheck.match.min-confidence is 0.0",
    "facecheck.match.min-confidence, 101, facecheck.match.min-confidence is 101.0",
    "facecheck.match.min-confidence, NaN, facecheck.match.min-confidence is NaN",
    "facecheck.burst.max-frames, many, facecheck.burst.max-frames",
    "facecheck.admission-wait, -PT1S, facecheck.admission-wait",
    "facecheck.access.store, memory, facecheck.access.store",
    "facecheck.access.store, dynamodb, facecheck.access.dynamodb-table is missing",
    "facecheck.access.required, perhaps, facecheck.access.required",
    "facecheck.default-policy, x, the default policy x does not exist",
    "facecheck.dialect, x, facecheck.dialect: the dialect 'x' is unknown",
    "facecheck.locale, tlh, facecheck.locale: the language 'tlh' is unknown",
    "facecheck.messages-directory, /nowhere, facecheck.messages-directory: /nowhere cannot be read",
    "facecheck.policies.icao.eyes, three, facecheck.policies.icao.eyes",
    "facecheck.policies.icao.limits.max-yaw-degrees, 91, facecheck.policies.icao: max-yaw-degrees"
        + " is 91.0; allowed are 0.0 to 90.0",
    "facecheck.policies.icao.limits.max-yaw-degrees, -1, facecheck.policies.icao: max-yaw-degrees"
        + " is -1.0; allowed are 0.0 to 90.0",
    "facecheck.policies.icao.limits.max-yaw-degrees, NaN, facecheck.policies.icao: max-yaw-degrees"
        + " is NaN",
    "facecheck.policies.icao.limits.max-yaw-degrees, much,"
        + " 'facecheck.policies.icao.limits.max-yaw-degrees is ''much'', neither a number nor off'",
    "facecheck.policies.mine.eyes, both, facecheck.policies.mine.eyes is unknown",
    "facecheck.policies.mine.limits.max-faces, 1, facecheck.policies.mine.eyes",
  })
  void refusesValuesOutOfRange(String key, String value, String message) {
    String refusal = messageOf(Map.of(key, value));

    assertTrue(refusal.contains(message), refusal);
  }

  @Test
  void namesMissingKey() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Settings.load(new SmallRyeConfigBuilder().addDiscoveredConverters().build()));

    assertTrue(refusal.getMessage().contains("facecheck.time-budget"), refusal.getMessage());
  }

  @Test
  void takesOverridesFromEnvironment() {
    Settings settings =
        withEnvironment(
            Map.of(
                "FACECHECK_MODELS_DIRECTORY", "/opt/models",
                "FACECHECK_ONNXRUNTIME_DIRECTORY", "/opt/lib",
                "FACECHECK_TIME_BUDGET", "7s"));

    assertEquals(Path.of("/opt/models"), settings.modelsDirectory());
    assertEquals(Path.of("/opt/lib"), settings.onnxruntimeDirectory().orElseThrow());
    assertEquals(Duration.ofSeconds(7), settings.timeBudget());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FACECHECK_SERVICE_HOST",
        "FACECHECK_SERVICE_PORT",
        "FACECHECK_SERVICE_PORT_HTTP",
        "FACECHECK_PORT",
        "FACECHECK_PORT_8080_TCP_ADDR",
        "FACECHECK_API_SERVICE_HOST",
      })
  void overlooksServiceLinksOfKubernetes(String variable) {
    Settings settings = withEnvironment(Map.of(variable, "tcp://10.0.0.1:8080"));

    assertEquals(Duration.ofSeconds(10), settings.timeBudget());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'' ; ''",
        "pictures ; pictures",
        "' pictures , more.pictures-2,' ; 'more.pictures-2,pictures'"
      })
  void takesTheNamesOfBuckets(String written, String buckets) {
    Settings settings = with(Map.of("facecheck.s3.allowed-buckets", written));
    assertEquals(buckets, String.join(",", new TreeSet<>(settings.allowedBuckets())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "Pictures", "pictures/people", "a", "arn:aws:s3:::pictures"})
  void refusesWhatIsNoBucketsName(String written) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> with(Map.of("facecheck.s3.allowed-buckets", written)));
    assertTrue(e.getMessage().contains("facecheck.s3.allowed-buckets"), e.getMessage());
  }

  @Test
  void knowsExactlyTheKeysOfTheMapping() {
    Set<String> mapped =
        new TreeSet<>(
            ConfigMappings.getProperties(
                    ConfigMappings.ConfigClass.configClass(FaceCheckConfig.class))
                .keySet());
    mapped.removeIf(key -> key.startsWith("facecheck.policies"));

    assertEquals(new TreeSet<>(KnownKeys.SCALARS), mapped);
    assertEquals(KnownKeys.SCALARS.size(), new HashSet<>(KnownKeys.SCALARS).size());
  }

  static Settings withEnvironment(Map<String, String> environment) {
    return Settings.load(
        Sources.shipped().withSources(new EnvConfigSource(environment, 300)).build());
  }

  static Settings with(Map<String, String> properties) {
    return Settings.load(
        Sources.shipped().withSources(new PropertiesConfigSource(properties, "test", 400)).build());
  }

  private static String messageOf(Map<String, String> properties) {
    return assertThrows(IllegalArgumentException.class, () -> with(properties)).getMessage();
  }
}
