package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.Access;
import dev.facecheck.access.AccessControl;
import dev.facecheck.access.SampleLicence;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.sqlite.KeysInFile;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessWiringTest {
  @TempDir Path folder;

  private final Map<String, String> written = new HashMap<>();

  @BeforeEach
  void writeNoMoreThanTheFile() {
    written.put("facecheck.access.file", folder.resolve("keys.db").toString());
  }

  private Settings settings() {
    return ShippedSettings.with(written);
  }

  private Path licence(Optional<Long> checksPerMonth) throws Exception {
    return Files.writeString(
        folder.resolve("licence"),
        SampleLicence.signed(SampleLicence.at(Instant.now(), checksPerMonth)));
  }

  private void requireLicence(Path file) {
    written.put("facecheck.licence.required", "true");
    written.put("facecheck.licence.file", file.toString());
    written.put("facecheck.licence.public-key", SampleLicence.trusted());
  }

  private Part failure() {
    return assertThrows(InitializationException.class, () -> AccessWiring.access(settings()))
        .part();
  }

  @Test
  void opensNothingThatIsNotRequired() {
    try (AccessControl access = AccessWiring.access(settings())) {
      assertInstanceOf(
          Access.Granted.class, access.admit(Optional.empty(), "check", Instant.now()));
    }
    assertFalse(Files.exists(folder.resolve("keys.db")));
  }

  @Test
  void asksForKeysOfTheFile() {
    written.put("facecheck.access.required", "true");
    String key = KeysInFile.add(folder.resolve("keys.db"), Map.of());
    try (AccessControl access = AccessWiring.access(settings())) {
      assertInstanceOf(
          Access.Granted.class, access.admit(Optional.of(key), "check", Instant.now()));
      assertEquals(
          new Access.Refused(Access.Kind.KEY_UNKNOWN, Optional.empty()),
          access.admit(Optional.of("b"), "check", Instant.now()));
    }
  }

  @Test
  void opensTheStoreAsSoonAsItCanBeOpened() throws Exception {
    written.put("facecheck.access.required", "true");
    written.put("facecheck.access.file", folder.resolve("late/keys.db").toString());
    try (AccessControl access = AccessWiring.access(settings())) {
      assertThrows(
          StoreUnavailableException.class,
          () -> access.admit(Optional.of("a"), "check", Instant.now()));
      Files.createDirectory(folder.resolve("late"));
      assertInstanceOf(
          Access.Refused.class, access.admit(Optional.of("a"), "check", Instant.now()));
    }
  }

  /** SQLite removes the file of changes when the last who has opened the keys closes them. */
  @Test
  void closesTheKeysWhenTheLicenceFails() throws Exception {
    written.put("facecheck.access.required", "true");
    Path changes = folder.resolve("keys.db-wal");
    AccessWiring.access(settings()).close();
    assertFalse(Files.exists(changes));
    try (AccessControl access = AccessWiring.access(settings())) {
      assertTrue(Files.exists(changes));
      assertInstanceOf(
          Access.Refused.class, access.admit(Optional.of("a"), "check", Instant.now()));
    }
    Files.delete(folder.resolve("keys.db"));
    requireLicence(Files.writeString(folder.resolve("licence"), "damaged"));
    assertEquals(Part.LICENCE, failure());
    assertTrue(Files.exists(folder.resolve("keys.db")));
    assertFalse(Files.exists(changes));
  }

  @Test
  void doesNotStartWithoutTheLicencesKey() throws Exception {
    requireLicence(licence(Optional.empty()));
    written.remove("facecheck.licence.public-key");
    assertEquals(Part.LICENCE_PROVIDER, failure());
  }

  @Test
  void doesNotStartWhenTheCountsOfALicenceHaveNoPlace() throws Exception {
    requireLicence(licence(Optional.of(5L)));
    written.put("facecheck.access.file", folder.resolve("missing/keys.db").toString());
    assertEquals(Part.LICENCE_PROVIDER, failure());
  }

  @Test
  void doesNotStartWithoutTheLicence() {
    requireLicence(folder.resolve("nothing"));
    assertEquals(Part.LICENCE_FILE, failure());
    written.remove("facecheck.licence.file");
    assertEquals(Part.LICENCE_FILE, failure());
  }

  @Test
  void doesNotStartWithADamagedLicence() throws Exception {
    requireLicence(Files.writeString(folder.resolve("licence"), "damaged"));
    assertEquals(Part.LICENCE, failure());
  }

  @Test
  void keepsToTheLicence() throws Exception {
    requireLicence(licence(Optional.of(1L)));
    try (AccessControl access = AccessWiring.access(settings())) {
      assertInstanceOf(
          Access.Granted.class, access.admit(Optional.empty(), "check", Instant.now()));
      assertInstanceOf(
          Access.LicenceRefused.class, access.admit(Optional.empty(), "check", Instant.now()));
    }
  }

  @Test
  void saysWhatDynamoDbLacks() {
    written.put("facecheck.access.store", "dynamodb");
    written.put("facecheck.access.dynamodb-table", "keys");
    String region = System.getProperty("aws.region");
    System.setProperty("aws.region", "");
    try {
      StoreUnavailableException refusal =
          assertThrows(StoreUnavailableException.class, () -> AccessWiring.store(settings()));
      assertTrue(refusal.getMessage().contains("DynamoDB"), refusal.getMessage());
    } finally {
      if (region == null) {
        System.clearProperty("aws.region");
      } else {
        System.setProperty("aws.region", region);
      }
    }
  }
}
