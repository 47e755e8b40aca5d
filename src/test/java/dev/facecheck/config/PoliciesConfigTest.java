package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.config.FaceCheckConfig.NamedPolicy;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.LimitRule;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies, and what a deployment may change of them. */
class PoliciesConfigTest {
  private static final String YAW = "facecheck.policies.onboarding.limits.max-yaw-degrees";
  private static final String YAW_VARIABLE = "FACECHECK_POLICIES_ONBOARDING_LIMITS_MAX_YAW_DEGREES";

  /** From the table of default limits; what is to be calibrated is not repeated here. */
  @ParameterizedTest
  @CsvSource({
    "onboarding, max-faces, 1",
    "onboarding, min-border-distance-px, 10",
    "onboarding, max-face-height-ratio, 0.85",
    "onboarding, min-face-size-px, 200",
    "onboarding, min-face-width-ratio, 0.15",
    "onboarding, min-inter-eye-distance-px, 60",
    "onboarding, max-yaw-degrees, 20",
    "onboarding, max-pitch-degrees, 20",
    "onboarding, max-roll-degrees, 20",
    "lenient, max-faces, 1",
    "lenient, max-yaw-degrees, 30",
    "lenient, max-pitch-degrees, 30",
    "lenient, max-roll-degrees, 30",
    "icao, max-faces, 1",
    "icao, min-inter-eye-distance-px, 90",
    "icao, max-yaw-degrees, 5",
    "icao, max-pitch-degrees, 5",
    "icao, max-roll-degrees, 8",
  })
  void shipsLimitsOfTable(String policy, String key, double limit) throws Exception {
    assertEquals(limit, limits(ShippedSettings.with(Map.of()), policy).get(key));
  }

  @ParameterizedTest
  @CsvSource({"onboarding, true", "liveness-strict, true", "lenient, false", "icao, false"})
  void checksLivenessOnlyWhileOnboarding(String policy, boolean checked) throws Exception {
    assertEquals(
        checked,
        limits(ShippedSettings.with(Map.of()), policy)
            .containsKey("min-presentation-attack-detection-score"));
  }

  /**
   * Blocks of JPEG cannot be assessed where a large picture was reduced: that would refuse it.
   * Eyeglasses are allowed in portraits while the eyes are visible.
   */
  @Test
  void checksEveryComponentButLivenessAndBlocksForDocuments() throws Exception {
    List<String> keys =
        Arrays.stream(Limit.values())
            .filter(limit -> limit != Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE)
            .filter(limit -> limit != Limit.MIN_COMPRESSION_ARTEFACTS_VALUE)
            .filter(limit -> limit != Limit.MAX_EYEWEAR_PRESENCE_PROBABILITY)
            .map(Limit::key)
            .sorted()
            .toList();

    assertEquals(keys, List.copyOf(limits(ShippedSettings.with(Map.of()), "icao").keySet()));
  }

  @Test
  void takesLimitFromEnvironmentAndLeavesTheOthers() throws Exception {
    Settings shipped = ShippedSettings.with(Map.of());
    Settings changed = ShippedSettings.withEnvironment(Map.of(YAW_VARIABLE, "25"));

    SortedMap<String, Double> expected = limits(shipped, "onboarding");
    expected.put("max-yaw-degrees", 25.0);
    assertEquals(expected, limits(changed, "onboarding"));
    assertEquals(limits(shipped, "lenient"), limits(changed, "lenient"));
    assertNotEquals(version(shipped, "onboarding"), version(changed, "onboarding"));
    assertEquals(version(shipped, "lenient"), version(changed, "lenient"));
  }

  @Test
  void takesLimitFromEnvironmentThatTheFileDoesNotSet() throws Exception {
    Settings changed =
        ShippedSettings.withEnvironment(
            Map.of(
                "FACECHECK_POLICIES_LENIENT_LIMITS_MIN_PRESENTATION_ATTACK_DETECTION_SCORE",
                "0.3"));

    assertEquals(0.3, limits(changed, "lenient").get("min-presentation-attack-detection-score"));
  }

  @Test
  void switchesLimitOff() throws Exception {
    SortedMap<String, Double> expected = limits(ShippedSettings.with(Map.of()), "onboarding");
    expected.remove("max-yaw-degrees");

    assertEquals(expected, limits(ShippedSettings.with(Map.of(YAW, "off")), "onboarding"));
    assertEquals(
        expected,
        limits(ShippedSettings.withEnvironment(Map.of(YAW_VARIABLE, "off")), "onboarding"));
  }

  @Test
  void takesPolicyOfDeployment() throws Exception {
    Settings settings =
        ShippedSettings.with(
            Map.of(
                "facecheck.policies.kiosk-2.eyes", "one",
                "facecheck.policies.kiosk-2.limits.max-faces", "3",
                "facecheck.default-policy", "kiosk-2"));

    assertEquals(Map.of("max-faces", 3.0), limits(settings, "kiosk-2"));
    assertEquals("kiosk-2", settings.policies().defaultPolicy().name());
  }

  @Test
  void takesEveryKeyOfPolicyFromEnvironment() throws Exception {
    Settings settings =
        ShippedSettings.with(
            Map.of(
                "facecheck.policies.kiosk-2.eyes", "one",
                "facecheck.policies.kiosk-2.limits.max-faces", "3"),
            Map.of(
                "FACECHECK_POLICIES_KIOSK_2_EYES", "both",
                "FACECHECK_POLICIES_KIOSK_2_LIMITS_MAX_FACES", "4"));

    assertEquals(Map.of("max-faces", 4.0), limits(settings, "kiosk-2"));
  }

  @Test
  void takesFromItsBaseWhatAPolicyDoesNotSay() throws Exception {
    Settings settings =
        ShippedSettings.with(
            Map.of(
                "facecheck.policies.kiosk.base", "liveness-strict",
                "facecheck.policies.kiosk.eyes", "one",
                "facecheck.policies.kiosk.limits.max-yaw-degrees", "12",
                "facecheck.policies.kiosk.limits.max-faces", "off"));
    SortedMap<String, Double> expected = limits(settings, "onboarding");
    expected.put("min-presentation-attack-detection-score", 0.97);
    assertEquals(expected, limits(settings, "liveness-strict"));
    assertEquals(Eyes.BOTH, settings.policies().byName("liveness-strict").eyes());

    expected.put("max-yaw-degrees", 12.0);
    expected.remove("max-faces");
    assertEquals(expected, limits(settings, "kiosk"));
    assertEquals(Eyes.ONE, settings.policies().byName("kiosk").eyes());
  }

  @ParameterizedTest
  @CsvSource({
    "mine, other, facecheck.policies.mine.base is no other policy: other",
    "mine, mine, facecheck.policies.mine.base is no other policy: mine",
    "onboarding, liveness-strict, base is no other policy: ",
  })
  void refusesBaseThatIsNoOtherPolicy(String policy, String base, String message) {
    String key = "facecheck.policies." + policy;
    Map<String, String> written = Map.of(key + ".base", base, key + ".limits.max-faces", "1");
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> ShippedSettings.with(written));
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }

  @Test
  void refusesPolicyWithoutEyes() {
    Map<String, String> written = Map.of("facecheck.policies.mine.limits.max-faces", "1");
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> ShippedSettings.with(written));
    assertEquals("facecheck.policies.mine.eyes is missing", refusal.getMessage());
  }

  @Test
  void refusesPolicyWithoutLimits() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ShippedSettings.with(
                    Map.of(
                        "facecheck.policies.mine.eyes", "one",
                        "facecheck.policies.mine.limits.max-faces", "off")));

    assertEquals("facecheck.policies.mine: policy mine sets no limit", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"both", "one"})
  void takesEyesFromEnvironment(String eyes) throws Exception {
    Policy policy =
        ShippedSettings.withEnvironment(Map.of("FACECHECK_POLICIES_ONBOARDING_EYES", eyes))
            .policies()
            .byName("onboarding");

    List<Component> findings =
        policy
            .judge(
                new Measurements(
                    List.of(
                        new Assessed(Component.SINGLE_FACE_PRESENT, 1, 100),
                        new Assessed(Component.LEFT_EYE_OPEN, 1, 100))))
            .findings()
            .stream()
            .map(Finding::component)
            .toList();

    assertEquals(eyes.equals("both"), findings.contains(Component.RIGHT_EYE_OPEN));
  }

  @Test
  void refusesUnknownLimit() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> PoliciesConfig.convert(Map.of("mine", written(Map.of("max-yaw", "1"))), "mine"));

    assertEquals("facecheck.policies.mine.limits.max-yaw is unknown", refusal.getMessage());
  }

  private static NamedPolicy written(Map<String, String> limits) {
    return new NamedPolicy() {
      @Override
      public Optional<String> base() {
        return Optional.empty();
      }

      @Override
      public Optional<Eyes> eyes() {
        return Optional.of(Eyes.BOTH);
      }

      @Override
      public Map<String, String> limits() {
        return limits;
      }
    };
  }

  private static String version(Settings settings, String policy) throws UnknownPolicyException {
    return settings.policies().byName(policy).version();
  }

  private static SortedMap<String, Double> limits(Settings settings, String policy)
      throws UnknownPolicyException {
    return settings.policies().byName(policy).rules().stream()
        .flatMap(rule -> rule.limits().stream())
        .collect(
            Collectors.toMap(
                rule -> rule.limit().key(), LimitRule::value, (a, b) -> a, TreeMap::new));
  }
}
