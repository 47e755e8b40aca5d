package dev.facecheck.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final Policy LENIENT = policy("lenient");
  private static final Policy ICAO = policy("icao");
  private static final Policies POLICIES = new Policies(List.of(LENIENT, ICAO), "lenient");

  @Test
  void findsPolicyByName() throws UnknownPolicyException {
    assertSame(ICAO, POLICIES.byName("icao"));
    assertSame(LENIENT, POLICIES.defaultPolicy());
    assertEquals(List.of(ICAO, LENIENT), List.copyOf(POLICIES.all()));
  }

  @Test
  void listsKnownNamesWithoutRepeatingTheUnknownOne() {
    UnknownPolicyException refusal =
        assertThrows(UnknownPolicyException.class, () -> POLICIES.byName("<script>"));

    assertEquals("no such policy; known are icao, lenient", refusal.getMessage());
  }

  @Test
  void refusesUnknownDefault() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new Policies(List.of(ICAO), "onboarding"));

    assertEquals(
        "the default policy onboarding does not exist; known are icao", refusal.getMessage());
  }

  private static Policy policy(String name) {
    return Policy.of(name, Map.of(Limit.MAX_FACES, 1.0), Eyes.BOTH);
  }
}
