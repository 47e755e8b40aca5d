package dev.facecheck.config;

import dev.facecheck.access.KeyStore;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.sqlite.SqliteKeyStore;
import java.nio.file.Path;
import java.util.Optional;

/** The store of keys and counts in a file. */
final class EmbeddedStore {
  private EmbeddedStore() {}

  /**
   * Opens it.
   *
   * @param libraries where SQLite's library lies
   * @throws StoreUnavailableException if it cannot be opened
   * @throws IllegalArgumentException if this program has none
   */
  static KeyStore open(Path file, Optional<Path> libraries) {
    return new SqliteKeyStore(file, libraries);
  }
}
