package dev.facecheck.config;

import dev.facecheck.access.KeyStore;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.sqlite.SqliteKeyStore;
import java.nio.file.Path;
import java.util.Optional;

/** Store of keys and counts in a file, which not every program has. */
final class EmbeddedStore {
  private EmbeddedStore() {}

  /**
   * Opens the store.
   *
   * @param libraries folder of SQLite's library
   * @throws StoreUnavailableException if it cannot be opened
   * @throws IllegalArgumentException if this program has no such store
   */
  static KeyStore open(Path file, Optional<Path> libraries) {
    return new SqliteKeyStore(file, libraries);
  }
}
