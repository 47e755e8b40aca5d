package dev.facecheck.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceGuardTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Licence LICENCE = SampleLicence.at(NOW, Optional.empty());
  private static final String KEY = SampleLicence.trusted();

  @TempDir Path folder;

  private final FakeStore store = new FakeStore(Access.Refused.of(Access.Kind.KEY_UNKNOWN), 2);
  private Path file;

  @BeforeEach
  void issue() throws Exception {
    file = Files.writeString(folder.resolve("licence"), SampleLicence.signed(LICENCE));
  }

  private LicenceGuard open() {
    return LicenceGuard.open(file, KEY, store.reopened(), NOW);
  }

  private Part failure(String key) {
    return assertThrows(
            InitializationException.class,
            () -> LicenceGuard.open(file, key, store.reopened(), NOW))
        .part();
  }

  private static Optional<String> refusal(LicenceGuard guard, String operation, Instant now) {
    return guard.cover(operation, now).refusal();
  }

  private static Optional<String> count(LicenceGuard guard, Instant now) {
    return guard.count(guard.cover("check", NOW).licence().orElseThrow(), now);
  }

  private static void assertRefused(String why, Optional<String> refusal) {
    assertTrue(refusal.orElse("covered").contains(why), refusal::toString);
  }

  private static Licence expiring(Instant issued, Instant expires) {
    return new Licence("L2", "B", Set.of("check"), issued, expires, Optional.empty());
  }

  @Test
  void coversItsFeaturesAlone() {
    LicenceGuard guard = open();
    assertEquals(Optional.empty(), refusal(guard, "check", NOW));
    assertEquals(Optional.empty(), refusal(guard, "match", NOW));
    assertRefused("does not cover verify", refusal(guard, "verify", NOW));
  }

  @Test
  void endsWhenItExpires() {
    LicenceGuard guard = open();
    assertEquals(Optional.empty(), refusal(guard, "check", LICENCE.expires().minusMillis(1)));
    assertRefused("expired", refusal(guard, "check", LICENCE.expires()));
  }

  @Test
  void doesNotStartWithAWrongKey() {
    assertEquals(Part.LICENCE_PROVIDER, failure("a key"));
  }

  @Test
  void doesNotStartWithoutTheFile() throws IOException {
    Files.delete(file);
    assertEquals(Part.LICENCE_FILE, failure(KEY));
    Files.createDirectory(file);
    assertEquals(Part.LICENCE_FILE, failure(KEY));
  }

  @Test
  void doesNotStartWithAForgedMalformedExpiredOrFutureLicence() throws Exception {
    for (String text :
        List.of(
            SampleLicence.signed(LICENCE, SampleLicence.STRANGER),
            "nothing",
            "x".repeat(1 << 20),
            SampleLicence.signed(expiring(NOW.minusSeconds(9), NOW)),
            SampleLicence.signed(expiring(NOW.plusSeconds(600), NOW.plusSeconds(700))))) {
      Files.writeString(file, text);
      assertEquals(Part.LICENCE, failure(KEY));
    }
  }

  @Test
  void toleratesClocksThatDoNotAgree() throws Exception {
    Files.writeString(
        file, SampleLicence.signed(expiring(NOW.plusSeconds(299), NOW.plusSeconds(700))));
    assertEquals(Optional.empty(), refusal(open(), "check", NOW));
  }

  @Test
  void looksAgainWhenTheFileChanges() throws Exception {
    LicenceGuard guard = open();
    Files.delete(file);
    assertRefused("missing", refusal(guard, "check", NOW));
    Files.writeString(file, "nothing");
    assertRefused("form", refusal(guard, "check", NOW));
    Files.writeString(file, SampleLicence.signed(LICENCE, SampleLicence.STRANGER));
    assertRefused("not signed", refusal(guard, "check", NOW));
    Files.writeString(file, SampleLicence.signed(LICENCE));
    assertEquals(Optional.empty(), refusal(guard, "check", NOW));
  }

  @Test
  void noticesAnotherFileOfTheSameSizeAndTime() throws Exception {
    LicenceGuard guard = open();
    FileTime time = Files.getLastModifiedTime(file);
    Path other = folder.resolve("other");
    Files.writeString(other, SampleLicence.signed(LICENCE, SampleLicence.STRANGER));
    Files.setLastModifiedTime(other, time);
    assertEquals(Files.size(file), Files.size(other));
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertRefused("not signed", refusal(guard, "check", NOW));
  }

  @Test
  void countsOnlyWhereThereIsALimit() throws Exception {
    LicenceGuard unlimited = open();
    assertEquals(Optional.empty(), count(unlimited, NOW));
    assertEquals(List.of(), store.asked);
    Files.writeString(file, SampleLicence.signed(SampleLicence.at(NOW, Optional.of(2L))));
    LicenceGuard guard = open();
    assertTrue(guard.counts());
    assertEquals(Optional.empty(), count(guard, NOW));
    assertEquals(Optional.empty(), count(guard, NOW.plus(Duration.ofDays(5))));
    assertRefused("used up its 2 checks", count(guard, NOW));
    assertEquals("count licence L1 in 2026-11 up to 2", store.asked.get(0));
    assertEquals("count licence L1 in 2026-12 up to 2", store.asked.get(1));
  }
}
