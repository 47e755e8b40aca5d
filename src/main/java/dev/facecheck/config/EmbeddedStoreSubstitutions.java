package dev.facecheck.config;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import dev.facecheck.access.KeyStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Removes SQLite from the function's executable. Each instance of a function has its own disk, so a
 * quota counted there would limit nothing.
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

@TargetClass(value = AccessWiring.class, onlyWith = EmbeddedStoreSubstitutions.SqliteAbsent.class)
@SuppressWarnings("DoNotCallSuggester")
final class NoEmbeddedStore {
  private NoEmbeddedStore() {}

  @Substitute
  static KeyStore embedded(Path file, Optional<Path> libraries) {
    throw new IllegalArgumentException(
        "facecheck.access.store is embedded, and this executable keeps no keys and counts in a"
            + " file, since each instance would have its own file: use dynamodb");
  }
}
