package dev.facecheck.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyValuesTest {

  @Test
  void makesKeysOf256BitsThatDiffer() {
    SecureRandom random = new SecureRandom();
    String key = KeyText.next(random);
    assertTrue(key.matches("fck_[A-Za-z0-9_-]{43}"), "form");
    assertNotEquals(key, KeyText.next(random));
    assertTrue(KeyText.nextId(random).matches("[0-9a-f]{12}"));
  }

  /** The value of "abc" is an example of FIPS 180. */
  @Test
  void digestsBySha256() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        KeyDigest.of("abc").hex());
    assertEquals(KeyDigest.of("abc"), KeyDigest.ofHex(KeyDigest.of("abc").hex()));
    assertNotEquals(KeyDigest.of("abc"), KeyDigest.of("abd"));
    assertThrows(IllegalArgumentException.class, () -> KeyDigest.ofHex("ba78"));
  }

  @Test
  void showsNoDigest() {
    ApiKey key = SampleKeys.key("abc");
    assertFalse(key.toString().contains("ba7816"), "shown");
  }

  @Test
  void readsQuotas() {
    assertEquals(new Quota(1000, QuotaPeriod.MONTH), Quota.parse("1000/month"));
    assertEquals("50/day", Quota.parse("50/day").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5/week", "0/day", "-1/day", "5/DAY", "9999999999999999999/day"})
  void refusesOtherQuotas(String written) {
    assertThrows(IllegalArgumentException.class, () -> Quota.parse(written));
  }

  @Test
  void knowsHowLongAPeriodLasts() {
    Instant newYear = Instant.parse("2027-01-01T00:00:00Z");
    assertEquals(Duration.ofDays(31), QuotaPeriod.MONTH.left(newYear));
    assertEquals(Duration.ofSeconds(1), QuotaPeriod.MONTH.left(newYear.minusSeconds(1)));
    assertEquals("2026-12", QuotaPeriod.MONTH.at(newYear.minusSeconds(1)));
    assertEquals("2026-12-31", QuotaPeriod.DAY.at(newYear.minusSeconds(1)));
    assertEquals(Duration.ofDays(1), QuotaPeriod.DAY.left(newYear));
  }
}
