package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.dialect.Dialects;
import dev.facecheck.policy.Policy;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void loadsShippedValues() {
    Settings settings = ShippedSettings.load();

    assertEquals(Path.of("models"), settings.config().modelsDirectory());
    assertTrue(settings.config().onnxruntimeDirectory().isEmpty());
    assertEquals(3_145_728, settings.config().image().maxBytes());
    assertEquals(25_000_000, settings.config().image().maxPixels());
    assertEquals(160, settings.config().image().minShorterSidePx());
    assertEquals(Duration.ofSeconds(10), settings.config().http().bodyTimeout());
    assertEquals(Duration.ofSeconds(10), settings.config().timeBudget());
    assertEquals(2, settings.config().maxConcurrentChecks());
    assertEquals(Duration.ofSeconds(1), settings.config().admissionWait());
    assertEquals(75, settings.operations().minConfidence());
    assertEquals(30, settings.config().burst().maxFrames());
    assertEquals(Duration.ofSeconds(5), settings.config().burst().interactionTimeout());
    assertEquals(0.7, settings.config().burst().sameFaceSimilarity());
    assertEquals("onboarding", settings.policies().defaultPolicy().name());
    assertEquals(Dialects.FACECHECK, settings.wording().dialect());
    assertEquals("en", settings.wording().locale());
    assertEquals(7, settings.wording().catalogue().languages().size());
    assertEquals(
        List.of("icao", "id-card", "lenient", "liveness-strict", "onboarding"),
        settings.policies().all().stream().map(Policy::name).toList());
    assertFalse(settings.config().access().required());
    assertEquals(AccessConfig.Store.EMBEDDED, settings.config().access().store());
    assertEquals(Path.of("facecheck-access.db"), settings.config().access().file());
    assertTrue(settings.config().access().dynamodbTable().isEmpty());
    assertFalse(settings.config().licence().required());
    assertTrue(settings.config().licence().file().isEmpty());
    assertTrue(settings.config().licence().publicKey().isEmpty());
  }

  /** What has no shipped value is named in a comment. */
  @Test
  void writesEveryKeyIntoTheShippedFile() throws IOException {
    Set<String> mapped = new TreeSet<>(KnownKeys.MAPPED);
    mapped.removeIf(key -> key.startsWith("facecheck.policies."));

    String file = Files.readString(Path.of("src/main/resources/application.properties"));
    Set<String> written =
        Pattern.compile("^(?:# )?(facecheck[a-z0-9.-]+)=", Pattern.MULTILINE)
            .matcher(file)
            .results()
            .map(result -> result.group(1))
            .filter(key -> !key.startsWith("facecheck.policies."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(mapped, written);
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
        assertThrows(
            IllegalArgumentException.class,
            () -> ShippedSettings.withEnvironment(Map.of(variable, "1")));

    assertEquals(
        variable + " is unknown; the nearest known key is " + nearest, refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "facecheck.image.max-bytes, 0, allowed are 1 to 16777216",
    "facecheck.image.max-bytes, 16777217, allowed are 1 to 16777216",
    "facecheck.http.max-body-bytes, 0, allowed are 1 to 16777216",
    "facecheck.http.max-body-bytes-of-several, 16777217, allowed are 1 to 16777216",
    "facecheck.http.max-buffered-bytes, 8999999, less than one body may have",
    "facecheck.image.max-pixels, -1, it is not positive",
    "facecheck.image.min-shorter-side-px, 0, it is not positive",
    "facecheck.http.body-timeout, 0s, it is not positive",
    "facecheck.time-budget, 0s, it is not positive",
    "facecheck.time-budget, soon, soon",
    "facecheck.time-budget, '', facecheck.time-budget",
    "facecheck.max-concurrent-checks, 0, allowed are 1 to 1024",
    "facecheck.max-concurrent-checks, 1025, allowed are 1 to 1024",
    "facecheck.match.min-confidence, 0, it is not positive",
    "facecheck.match.min-confidence, 101, allowed are 0.0 to 100.0",
    "facecheck.match.min-confidence, NaN, allowed are 0.0 to 100.0",
    "facecheck.burst.max-frames, many, facecheck.burst.max-frames",
    "facecheck.admission-wait, PT-1S, it is negative",
    "facecheck.admission-wait, -1s, -1s",
    "facecheck.access.store, memory, facecheck.access.store",
    "facecheck.access.store, dynamodb, facecheck.access.dynamodb-table is missing",
    "facecheck.access.required, perhaps, neither true nor false",
    "facecheck.default-policy, x, the default policy x does not exist",
    "facecheck.dialect, x, the dialect 'x' is unknown",
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
    assertTrue(refusal.contains(key.replaceAll("\\.limits.*", "")), refusal);
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
        ShippedSettings.withEnvironment(
            Map.of(
                "FACECHECK_MODELS_DIRECTORY", "/opt/models",
                "FACECHECK_ONNXRUNTIME_DIRECTORY", "/opt/lib",
                "FACECHECK_TIME_BUDGET", "7s"));

    assertEquals(Path.of("/opt/models"), settings.config().modelsDirectory());
    assertEquals(Path.of("/opt/lib"), settings.config().onnxruntimeDirectory().orElseThrow());
    assertEquals(Duration.ofSeconds(7), settings.config().timeBudget());
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
    Settings settings = ShippedSettings.withEnvironment(Map.of(variable, "tcp://10.0.0.1:8080"));

    assertEquals(Duration.ofSeconds(10), settings.config().timeBudget());
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
    Settings settings = ShippedSettings.with(Map.of("facecheck.s3.allowed-buckets", written));
    assertEquals(
        buckets,
        String.join(",", new TreeSet<>(settings.config().s3().allowedBuckets().orElse(Set.of()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "Pictures", "pictures/people", "a", "arn:aws:s3:::pictures"})
  void refusesWhatIsNoBucketsName(String written) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ShippedSettings.with(Map.of("facecheck.s3.allowed-buckets", written)));
    assertTrue(e.getMessage().contains("facecheck.s3.allowed-buckets"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"facecheck.access.required", "facecheck.licence.required"})
  void takesNothingButTrueAndFalseForASwitch(String key) {
    for (String written : List.of("ture", "yes", "1", "on", "TRUE", "True", "no", "0", "fales")) {
      String refusal = messageOf(Map.of(key, written));
      assertTrue(refusal.contains(key), refusal);
      assertTrue(refusal.contains("neither true nor false"), refusal);
    }
    assertEquals(
        List.of(false, true, true),
        Stream.of("false", "true", " true ")
            .map(written -> ShippedSettings.with(Map.of(key, written)).config())
            .map(config -> isOn(config, key))
            .toList());
  }

  private static boolean isOn(FaceCheckConfig config, String key) {
    return key.startsWith("facecheck.access")
        ? config.access().required()
        : config.licence().required();
  }

  @Test
  void takesNoMisspeltSwitchFromTheEnvironment() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ShippedSettings.withEnvironment(Map.of("FACECHECK_ACCESS_REQUIRED", "ture")));
    assertTrue(refusal.getMessage().contains("facecheck.access.required"), refusal.getMessage());
  }

  private static String messageOf(Map<String, String> properties) {
    return assertThrows(IllegalArgumentException.class, () -> ShippedSettings.with(properties))
        .getMessage();
  }
}
