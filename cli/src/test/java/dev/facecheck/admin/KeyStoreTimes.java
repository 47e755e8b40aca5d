package dev.facecheck.admin;

import dev.facecheck.access.Access;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.QuotaPeriod;
import dev.facecheck.access.SampleKeys;
import dev.facecheck.access.sqlite.SqliteFile;
import dev.facecheck.access.sqlite.SqliteKeyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On demand: what a use of the embedded store takes, with 1000 keys in it. */
public final class KeyStoreTimes {
  private static final int KEYS = 1000;
  private static final int USES = 20_000;

  private KeyStoreTimes() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "key-store-times");
    long[] nanos = new long[USES];
    SqliteFile file = new SqliteFile(folder.resolve("keys.db"), Optional.empty());
    try (KeyRegister register = new SqliteKeyRegister(file);
        KeyStore store = new SqliteKeyStore(file)) {
      for (int i = 0; i < KEYS; i++) {
        register.add(SampleKeys.limited("key " + i, USES, QuotaPeriod.DAY));
      }
      for (int i = 0; i < USES; i++) {
        long start = System.nanoTime();
        Access use = store.use("key " + i % KEYS, "check", Instant.now());
        nanos[i] = System.nanoTime() - start;
        if (!(use instanceof Access.Granted)) {
          throw new IllegalStateException(use.toString());
        }
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%d uses of %d keys: median %.3f ms, 99 %% within %.3f ms, longest %.3f ms%n",
        USES,
        KEYS,
        nanos[USES / 2] / 1e6,
        nanos[USES * 99 / 100] / 1e6,
        nanos[USES - 1] / 1e6);
  }
}
