package dev.facecheck.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.QuotaPeriod;
import dev.facecheck.access.SampleKeys;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.sqlite.SqliteFile;
import dev.facecheck.access.sqlite.SqliteKeyStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteKeyStoreTest extends KeyStoreContract {
  private static final int PROCESSES = 3;
  private static final int CALLS_OF_EACH = 400;
  private static final int LIMIT = 700;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    Path file = folder.resolve("keys.db");
    store = new SqliteKeyStore(new SqliteFile(file, Optional.empty()));
    register = new SqliteKeyRegister(new SqliteFile(file, Optional.empty()));
  }

  @AfterEach
  void close() {
    store.close();
    register.close();
  }

  @Override
  protected int calls() {
    return 1000;
  }

  @Test
  void countsExactlyInSeveralProcesses() throws Exception {
    register.add(SampleKeys.limited("shared", LIMIT, QuotaPeriod.MONTH));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  ManyUses.class.getName(),
                  folder.resolve("keys.db").toString(),
                  "shared",
                  Integer.toString(CALLS_OF_EACH),
                  NOW.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    int granted = 0;
    for (Process process : processes) {
      String out =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertEquals(0, process.waitFor(), out);
      granted += Integer.parseInt(out);
    }
    assertEquals(LIMIT, granted);
    assertEquals(LIMIT, used(NOW));
  }

  @Test
  void keepsCountsWhenOpenedAgain() {
    register.add(SampleKeys.limited("a", 5, QuotaPeriod.MONTH));
    store.use("a", "check", NOW);
    close();
    open();
    assertEquals(1, used(NOW));
  }

  @Test
  void keepsTheFileFromOthersAndTheKeyOutOfIt() throws IOException {
    register.add(SampleKeys.key("fck_not-to-be-found"));
    close();
    Path file = folder.resolve("keys.db");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertTrue(content.contains("Example Bank"));
    // The id of a sample key tells its text; a real one does not.
    assertFalse(content.replace("id of fck_not-to-be-found", "").contains("not-to-be-found"));
    open();
  }

  @Test
  void worksAgainOnceTheFileDoes() throws SQLException {
    register.add(SampleKeys.key("a"));
    rename("keys", "keys_elsewhere");
    for (int i = 0; i < 2; i++) {
      assertThrows(StoreUnavailableException.class, () -> store.use("a", "check", NOW));
    }
    rename("keys_elsewhere", "keys");
    store.use("a", "check", NOW);
    assertEquals(1, used(NOW));
  }

  private void rename(String table, String name) throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
        Statement statement = file.createStatement()) {
      statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a?cache=shared", "a?journal_mode=DELETE", "a#b", "a%41", "a b&c=d", "schlüssel"})
  void opensTheFileThatItHasMade(String name) throws IOException {
    Path file = Files.createDirectory(folder.resolve("odd")).resolve(name);
    try (KeyRegister odd = new SqliteKeyRegister(new SqliteFile(file, Optional.empty()))) {
      odd.add(SampleKeys.key("a"));
      try (Stream<Path> files = Files.list(file.getParent())) {
        for (Path made : files.toList()) {
          assertTrue(made.toString().startsWith(file.toString()), made.toString());
          assertEquals(
              "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        }
      }
    }
    assertTrue(Files.size(file) > 0);
  }

  /** SQLite would take such a relative path for a URI or for no file at all. */
  @ParameterizedTest
  @ValueSource(strings = {"file:keys-of-a-test.db", ":memory:"})
  void opensARelativePathByItsName(String name) throws IOException {
    Path file = Path.of(name);
    try (KeyRegister odd = new SqliteKeyRegister(new SqliteFile(file, Optional.empty()))) {
      odd.add(SampleKeys.key("a"));
      assertTrue(Files.size(Path.of(name + "-wal")) > 0);
    } finally {
      for (String end : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(Path.of(name + end));
      }
      Files.deleteIfExists(Path.of("keys-of-a-test.db"));
    }
  }

  @Test
  void saysWhichFileCannotBeOpened() {
    Path nowhere = folder.resolve("missing/keys.db");
    StoreUnavailableException refusal =
        assertThrows(
            StoreUnavailableException.class, () -> new SqliteFile(nowhere, Optional.empty()));
    assertTrue(refusal.getMessage().contains("missing/keys.db"), refusal.getMessage());
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path other = Files.writeString(folder.resolve("other.db"), "not a database".repeat(100));
    assertThrows(StoreUnavailableException.class, () -> new SqliteFile(other, Optional.empty()));
  }
}
