package dev.facecheck.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyValuesTest {

  /** The value of "abc" is an example of FIPS 180. */
  @Test
  void digestsBySha256() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        KeyDigest.of("abc").hex());
    assertEquals(KeyDigest.of("abc"), new KeyDigest(KeyDigest.of("abc").hex()));
    assertNotEquals(KeyDigest.of("abc"), KeyDigest.of("abd"));
    assertThrows(IllegalArgumentException.class, () -> new KeyDigest("ba78"));
  }

  @Test
  void showsNoDigest() {
    ApiKey key = SampleKeys.key("abc");
    assertFalse(key.toString().contains("ba7816"), "shown");
  }

  @Test
  void refusesAQuotaOfNoCalls() {
    assertThrows(IllegalArgumentException.class, () -> new Quota(0, QuotaPeriod.DAY));
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
