package dev.facecheck.config;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import dev.facecheck.access.KeyStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The function's executable has no SQLite: each instance of a function has a disk of its own, so a
 * quota that is counted there is none.
 */
final class EmbeddedStoreSubstitutions {
  private EmbeddedStoreSubstitutions() {}

  /** Whether the executable is made without SQLite. */
  static final class SqliteAbsent implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      try {
        Class.forName("org.sqlite.SQLiteConfig", false, getClass().getClassLoader());
        return false;
      } catch (ClassNotFoundException e) {
        return true;
      }
    }
  }
}

@TargetClass(value = EmbeddedStore.class, onlyWith = EmbeddedStoreSubstitutions.SqliteAbsent.class)
@SuppressWarnings("DoNotCallSuggester")
final class NoEmbeddedStore {

  private NoEmbeddedStore() {}

  @Substitute
  static KeyStore open(Path file, Optional<Path> libraries) {
    throw new IllegalArgumentException(
        "facecheck.access.store is embedded, and this executable keeps no keys and counts in a"
            + " file, which each instance would have of its own: dynamodb is meant for it");
  }
}
