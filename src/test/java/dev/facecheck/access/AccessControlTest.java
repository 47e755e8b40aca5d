package dev.facecheck.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessControlTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final ApiKey KEY = SampleKeys.key("a");

  @TempDir Path folder;

  private static Access admit(Access use) {
    return byKeys(new FakeStore(use, 0)).admit(Optional.of("a"), "check", NOW);
  }

  private static AccessControl byKeys(FakeStore store) {
    return new AccessControl(Optional.of(store.reopened()), Optional.empty());
  }

  private LicenceGuard guard(FakeStore store, long limit) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("licence"),
            SampleLicence.signed(SampleLicence.at(NOW, Optional.of(limit))));
    return LicenceGuard.open(file, SampleLicence.trusted(), store.reopened(), NOW);
  }

  private static Access granted() {
    return new Access.Granted(Optional.of(KEY), OptionalDouble.empty());
  }

  @Test
  void letsEverybodyInWhereNothingIsAskedFor() {
    Access everybody = Access.Granted.withoutKey();
    try (AccessControl off = AccessControl.off()) {
      assertEquals(everybody, off.admit(Optional.empty(), "check", NOW));
      assertEquals(everybody, off.admit(Optional.of("any"), "check", NOW));
    }
  }

  @Test
  void grantsWithTheKey() {
    assertEquals(granted(), admit(granted()));
  }

  @Test
  void refusesWithTheStoresReason() {
    List<Access> answers =
        List.of(
            Access.Refused.of(Access.Kind.KEY_UNKNOWN),
            new Access.Refused(Access.Kind.QUOTA_EXHAUSTED, Optional.of(Duration.ofHours(1))));
    answers.forEach(answer -> assertEquals(answer, admit(answer)));
  }

  @Test
  void asksForAKeyBeforeItAsksTheStore() {
    FakeStore store = new FakeStore(granted(), 0);
    for (Optional<String> nothing : List.of(Optional.<String>empty(), Optional.of(" "))) {
      assertEquals(
          Access.Refused.of(Access.Kind.KEY_MISSING), byKeys(store).admit(nothing, "check", NOW));
    }
    assertEquals(List.of(), store.asked);
  }

  @Test
  void failsWhileTheStoreDoes() {
    FakeStore store = new FakeStore(granted(), 0);
    store.unavailable = true;
    assertThrows(
        StoreUnavailableException.class, () -> byKeys(store).admit(Optional.of("a"), "check", NOW));
  }

  @Test
  void countsForTheLicenceWhatTheKeyHasLetIn() throws Exception {
    FakeStore store = new FakeStore(granted(), 1);
    AccessControl access =
        new AccessControl(Optional.of(store.reopened()), Optional.of(guard(store, 1)));
    assertInstanceOf(Access.Granted.class, access.admit(Optional.of("a"), "check", NOW));
    Access second = access.admit(Optional.of("a"), "check", NOW);
    assertTrue(assertInstanceOf(Access.LicenceRefused.class, second).why().contains("used up"));
    assertEquals(
        List.of(
            "use a for check",
            "count licence L1 in 2026-11 up to 1",
            "use a for check",
            "count licence L1 in 2026-11 up to 1"),
        store.asked);
  }

  @Test
  void countsNothingThatIsNotLicensedOrNotLetIn() throws Exception {
    FakeStore store = new FakeStore(Access.Refused.of(Access.Kind.KEY_UNKNOWN), 1);
    AccessControl access =
        new AccessControl(Optional.of(store.reopened()), Optional.of(guard(store, 1)));
    assertInstanceOf(Access.LicenceRefused.class, access.admit(Optional.of("a"), "verify", NOW));
    assertEquals(List.of(), store.asked);
    assertEquals(
        Access.Refused.of(Access.Kind.KEY_UNKNOWN), access.admit(Optional.of("a"), "check", NOW));
    assertEquals(List.of("use a for check"), store.asked);
  }

  @Test
  void countsACallWhileAnotherFindsTheLicenceInvalid() throws Exception {
    FakeStore store = new FakeStore(granted(), 1);
    LicenceGuard guard = guard(store, 1);
    AccessControl other = new AccessControl(Optional.empty(), Optional.of(guard));
    store.whileUsed =
        () -> {
          try {
            Files.writeString(folder.resolve("licence"), "nothing");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertInstanceOf(
              Access.LicenceRefused.class, other.admit(Optional.empty(), "check", NOW));
        };
    AccessControl access = new AccessControl(Optional.of(store.reopened()), Optional.of(guard));
    assertInstanceOf(Access.Granted.class, access.admit(Optional.of("a"), "check", NOW));
    assertEquals(List.of("use a for check", "count licence L1 in 2026-11 up to 1"), store.asked);
  }

  @Test
  void needsNoKeyForALicence() throws Exception {
    FakeStore store = new FakeStore(Access.Refused.of(Access.Kind.KEY_UNKNOWN), 1);
    AccessControl access = new AccessControl(Optional.empty(), Optional.of(guard(store, 1)));
    assertEquals(Access.Granted.withoutKey(), access.admit(Optional.empty(), "check", NOW));
    access.close();
    assertTrue(store.isClosed());
  }
}
