package dev.facecheck.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.Access;
import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.QuotaPeriod;
import dev.facecheck.access.SampleKeys;
import dev.facecheck.access.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does. */
public abstract class KeyStoreContract {
  protected static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private static final int THREADS = 8;

  /** The store under test, empty for each test. */
  protected KeyStore store;

  /** Its keys. */
  protected KeyRegister register;

  /** How many calls the test of exact counts makes on each key. */
  protected abstract int calls();

  private Access use(String presented, Instant now) {
    return store.use(presented, "check", now);
  }

  /** Calls of the first key in the period of a time. */
  protected long used(Instant now) {
    return KeyRegister.used(register.list().get(0), now);
  }

  private static Access exhausted(Duration retryAfter) {
    return new Access.Refused(Access.Kind.QUOTA_EXHAUSTED, Optional.of(retryAfter));
  }

  private void assertGranted(String presented, Instant now) {
    assertInstanceOf(Access.Granted.class, use(presented, now));
  }

  @Test
  void grantsKnownKeyWithItsSettings() {
    ApiKey key = SampleKeys.allowed("a", "check", "best-shot");
    register.add(key);
    assertEquals(new Access.Granted(Optional.of(key), OptionalDouble.empty()), use("a", NOW));
  }

  @Test
  void tellsWhichShareOfTheQuotaIsUsedUp() {
    register.add(SampleKeys.limited("a", 4, QuotaPeriod.DAY));
    for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
      Access.Granted granted = assertInstanceOf(Access.Granted.class, use("a", NOW));
      assertEquals(OptionalDouble.of(share), granted.quotaUsed());
    }
  }

  @Test
  void refusesUnknownKey() {
    register.add(SampleKeys.key("a"));
    assertEquals(Access.Refused.of(Access.Kind.KEY_UNKNOWN), use("b", NOW));
  }

  @Test
  void refusesDisabledKey() {
    ApiKey key = SampleKeys.key("a");
    register.add(key);
    assertGranted("a", NOW);
    assertTrue(register.disable(key.id()));
    assertEquals(Access.Refused.of(Access.Kind.KEY_DISABLED), use("a", NOW));
    assertEquals(1, register.list().get(0).used());
    assertTrue(register.list().get(0).key().disabled());
  }

  @Test
  void cannotDisableWhatIsNotThere() {
    assertFalse(register.disable("nobody"));
  }

  @Test
  void refusesKeyFromItsEndOn() {
    register.add(SampleKeys.expiring("a", NOW));
    assertGranted("a", NOW.minusMillis(1));
    assertEquals(Access.Refused.of(Access.Kind.KEY_EXPIRED), use("a", NOW));
  }

  @Test
  void refusesOperationsOfOthersWithoutCounting() {
    register.add(SampleKeys.allowed("a", "best-shot", "verify"));
    assertEquals(
        Access.Refused.of(Access.Kind.OPERATION_NOT_ALLOWED), store.use("a", "check", NOW));
    assertEquals(Access.Refused.of(Access.Kind.OPERATION_NOT_ALLOWED), store.use("a", "shot", NOW));
    assertEquals(0, used(NOW));
    assertInstanceOf(Access.Granted.class, store.use("a", "verify", NOW));
  }

  @Test
  void countsUpToTheQuotaOfTheDayAndBeginsAgainWithTheNext() {
    register.add(SampleKeys.limited("a", 2, QuotaPeriod.DAY));
    assertGranted("a", NOW);
    assertGranted("a", NOW);
    assertEquals(exhausted(Duration.ofHours(12)), use("a", NOW));
    Instant lastMoment = Instant.parse("2026-11-26T23:59:59.999Z");
    assertEquals(exhausted(Duration.ofMillis(1)), use("a", lastMoment));
    Instant midnight = Instant.parse("2026-11-27T00:00:00Z");
    assertEquals(0, used(midnight));
    assertGranted("a", midnight);
    assertGranted("a", midnight);
    assertEquals(exhausted(Duration.ofDays(1)), use("a", midnight));
    assertEquals(2, used(midnight));
  }

  @Test
  void countsTheMonthOfTheCalendar() {
    register.add(SampleKeys.limited("a", 1, QuotaPeriod.MONTH));
    assertGranted("a", Instant.parse("2026-12-01T00:00:00Z"));
    Instant lastMoment = Instant.parse("2026-12-31T23:59:59Z");
    assertEquals(exhausted(Duration.ofSeconds(1)), use("a", lastMoment));
    assertGranted("a", lastMoment.plusSeconds(1));
  }

  @Test
  void doesNotCountAPeriodAnewForAClockThatIsBehind() {
    register.add(SampleKeys.limited("a", 2, QuotaPeriod.DAY));
    Instant midnight = Instant.parse("2026-11-27T00:00:00Z");
    assertGranted("a", midnight);
    assertGranted("a", midnight.minusSeconds(1));
    assertEquals(exhausted(Duration.ofSeconds(1)), use("a", midnight.minusSeconds(1)));
    assertEquals(exhausted(Duration.ofDays(1)), use("a", midnight));
  }

  @Test
  void countsKeysWithoutQuotaByTheMonth() {
    register.add(SampleKeys.key("a"));
    IntStream.range(0, 3).forEach(i -> assertGranted("a", NOW));
    assertEquals(3, used(NOW));
    assertEquals(0, used(NOW.plus(Duration.ofDays(31))));
  }

  @Test
  void listsKeysAsTheyWereAdded() {
    List<ApiKey> keys =
        List.of(
            SampleKeys.allowed("a", "match"),
            SampleKeys.expiring("b", NOW),
            SampleKeys.limited("c", 5, QuotaPeriod.DAY));
    keys.forEach(register::add);
    assertEquals(keys, register.list().stream().map(CountedKey::key).toList());
  }

  @Test
  void doesNotAddAKeyTwice() {
    register.add(SampleKeys.key("a"));
    assertThrows(StoreUnavailableException.class, () -> register.add(SampleKeys.key("a")));
  }

  @Test
  void countsOtherThingsUpToTheirLimit() {
    assertTrue(store.count("licence x", "2026-11", 2));
    assertTrue(store.count("licence x", "2026-11", 2));
    assertFalse(store.count("licence x", "2026-11", 2));
    assertFalse(store.count("licence x", "2026-10", 2));
    assertTrue(store.count("licence y", "2026-11", 2));
    assertTrue(store.count("licence x", "2026-12", 1));
    assertFalse(store.count("licence x", "2026-12", 1));
    assertTrue(store.count("licence x", "2026-12", 2));
    assertEquals(List.of(), register.list());
  }

  @Test
  void countsExactlyUnderManyThreads() throws Exception {
    List<String> keys = List.of("a", "b", "c");
    int limit = calls() / 2;
    keys.forEach(key -> register.add(SampleKeys.limited(key, limit, QuotaPeriod.MONTH)));
    List<String> granted =
        atOnce(
            index -> keys.get(index % keys.size()),
            presented -> use(presented, NOW) instanceof Access.Granted,
            calls() * keys.size());
    assertEquals(
        keys.stream().collect(Collectors.toMap(key -> key, key -> (long) limit)),
        granted.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())));
    register.list().forEach(key -> assertEquals(limit, KeyRegister.used(key, NOW)));
  }

  /** Calls by several threads; the texts of those that were granted. */
  private static List<String> atOnce(
      java.util.function.IntFunction<String> text,
      java.util.function.Predicate<String> call,
      int calls)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<String>>> work =
          IntStream.range(0, calls)
              .mapToObj(text)
              .map(one -> (Callable<List<String>>) () -> call.test(one) ? List.of(one) : List.of())
              .toList();
      List<String> granted = new java.util.ArrayList<>();
      for (Future<List<String>> one : threads.invokeAll(work)) {
        granted.addAll(one.get());
      }
      return granted;
    } finally {
      threads.shutdown();
    }
  }
}
