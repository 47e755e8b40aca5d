package dev.facecheck.config;

import dev.facecheck.access.AccessControl;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.LicenceGuard;
import dev.facecheck.access.ReopenedStore;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.dynamodb.DynamoDbKeyStore;
import dev.facecheck.access.dynamodb.Table;
import dev.facecheck.access.sqlite.SqliteFile;
import dev.facecheck.access.sqlite.SqliteKeyStore;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Builds access control from the settings. */
public final class AccessWiring {
  private AccessWiring() {}

  /**
   * Builds access control. A store of keys that cannot be opened fails the calls until it can.
   *
   * @throws InitializationException if a licence is required and its provider, its file or the
   *     licence itself is missing or wrong
   */
  public static AccessControl access(Settings settings) {
    boolean keys = settings.config().access().required();
    boolean licence = settings.config().licence().required();
    if (!keys && !licence) {
      return AccessControl.off();
    }
    ReopenedStore store = new ReopenedStore(() -> store(settings));
    if (keys) {
      try {
        store.open();
      } catch (StoreUnavailableException e) {
        // Each call tries again and reports the failure, so that an operator hears of each.
      }
    }
    try {
      return new AccessControl(
          keys ? Optional.of(store) : Optional.empty(),
          licence ? Optional.of(guard(settings.config().licence(), store)) : Optional.empty());
    } catch (InitializationException e) {
      closeAfter(e, store);
      throw e;
    }
  }

  private static void closeAfter(InitializationException failure, ReopenedStore store) {
    try {
      store.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static LicenceGuard guard(AccessConfig.Licence licence, ReopenedStore store) {
    String publicKey =
        given(licence.publicKey(), Part.LICENCE_PROVIDER, "facecheck.licence.public-key");
    Path file = given(licence.file(), Part.LICENCE_FILE, "facecheck.licence.file");
    LicenceGuard guard = LicenceGuard.open(file, publicKey, store, Instant.now());
    if (guard.counts()) {
      try {
        store.open();
      } catch (StoreUnavailableException e) {
        throw new InitializationException(Part.LICENCE_PROVIDER, e.getMessage(), e);
      }
    }
    return guard;
  }

  private static <T> T given(Optional<T> value, Part missing, String key) {
    return value.orElseThrow(() -> new InitializationException(missing, key + " is missing", null));
  }

  /**
   * Opens the store of keys and counts.
   *
   * @throws StoreUnavailableException if it cannot be opened
   */
  static KeyStore store(Settings settings) {
    AccessConfig access = settings.config().access();
    return switch (access.store()) {
      case EMBEDDED ->
          embedded(access.file(), Installation.libraries(settings.config().onnxruntimeDirectory()));
      case DYNAMODB -> new DynamoDbKeyStore(Table.named(access.dynamodbTable().orElseThrow()));
    };
  }

  /** Opens the store in a file, which not every executable has. */
  private static KeyStore embedded(Path file, Optional<Path> libraries) {
    return new SqliteKeyStore(new SqliteFile(file, libraries));
  }
}
