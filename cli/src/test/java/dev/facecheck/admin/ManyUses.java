package dev.facecheck.admin;

import dev.facecheck.access.Access;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.sqlite.SqliteFile;
import dev.facecheck.access.sqlite.SqliteKeyStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A process of its own that uses a key many times and prints how often it was granted. */
public final class ManyUses {
  private ManyUses() {}

  /**
   * Uses keys as fast as it can.
   *
   * @param args file, key, uses, time
   */
  public static void main(String[] args) {
    int granted = 0;
    try (KeyStore store = new SqliteKeyStore(new SqliteFile(Path.of(args[0]), Optional.empty()))) {
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        if (store.use(args[1], "check", Instant.parse(args[3])) instanceof Access.Granted) {
          granted++;
        }
      }
    }
    System.out.println(granted);
  }
}
