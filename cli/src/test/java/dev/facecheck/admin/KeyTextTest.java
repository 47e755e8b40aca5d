package dev.facecheck.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.Quota;
import dev.facecheck.access.QuotaPeriod;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are shown of a key, and what they write. */
class KeyTextTest {

  @Test
  void makesKeysOf256BitsThatDiffer() {
    SecureRandom random = new SecureRandom();
    String key = KeyText.next(random);
    assertTrue(key.matches("fck_[A-Za-z0-9_-]{43}"), "form");
    assertNotEquals(key, KeyText.next(random));
    assertTrue(KeyText.nextId(random).matches("[0-9a-f]{12}"));
  }

  @Test
  void readsQuotas() {
    assertEquals(new Quota(1000, QuotaPeriod.MONTH), QuotaText.parse("1000/month"));
    assertEquals("50/day", QuotaText.of(QuotaText.parse("50/day")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5/week", "0/day", "-1/day", "5/DAY", "9999999999999999999/day"})
  void refusesOtherQuotas(String written) {
    assertThrows(IllegalArgumentException.class, () -> QuotaText.parse(written));
  }
}
