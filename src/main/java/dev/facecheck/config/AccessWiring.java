package dev.facecheck.config;

import dev.facecheck.access.AccessControl;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.LicenceGuard;
import dev.facecheck.access.ReopenedStore;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.dynamodb.DynamoDbKeyStore;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.time.Instant;
import java.util.Optional;

/** Puts keys, quotas and the licence together from the settings. */
public final class AccessWiring {
  private AccessWiring() {}

  /**
   * The door. A store of keys that cannot be opened fails the calls until it can.
   *
   * @throws InitializationException if a licence is required and its provider, its file or the
   *     licence itself is missing or wrong
   */
  public static AccessControl access(Settings settings) {
    boolean keys = settings.access().required();
    boolean licence = settings.licence().required();
    if (!keys && !licence) {
      return AccessControl.off();
    }
    ReopenedStore store = new ReopenedStore(() -> store(settings));
    if (keys) {
      openIfPossible(store);
    }
    return new AccessControl(
        keys ? Optional.of(store) : Optional.empty(),
        licence ? Optional.of(guard(settings, store)) : Optional.empty());
  }

  /** So that the first call finds it open; if it cannot be opened, that call says so. */
  private static void openIfPossible(ReopenedStore store) {
    try {
      store.open();
    } catch (StoreUnavailableException e) {
      // Each call tries again, and an operator hears of each.
    }
  }

  private static LicenceGuard guard(Settings settings, ReopenedStore store) {
    LicenceGuard guard = open(settings, store);
    if (guard.counts()) {
      try {
        store.open();
      } catch (StoreUnavailableException e) {
        throw new InitializationException(Part.LICENCE_PROVIDER, e.getMessage(), e);
      }
    }
    return guard;
  }

  private static LicenceGuard open(Settings settings, KeyStore store) {
    LicenceSettings licence = settings.licence();
    String publicKey =
        licence
            .publicKey()
            .orElseThrow(
                () ->
                    new InitializationException(
                        Part.LICENCE_PROVIDER, "facecheck.licence.public-key is missing", null));
    return LicenceGuard.open(
        licence
            .file()
            .orElseThrow(
                () ->
                    new InitializationException(
                        Part.LICENCE_FILE, "facecheck.licence.file is missing", null)),
        publicKey,
        store,
        Instant.now());
  }

  /**
   * Opens the store of keys and counts.
   *
   * @throws StoreUnavailableException if it cannot be opened
   */
  public static KeyStore store(Settings settings) {
    AccessSettings access = settings.access();
    return switch (access.store()) {
      case EMBEDDED -> embedded(settings);
      case DYNAMODB -> dynamoDb(access.dynamodbTable().orElseThrow());
    };
  }

  /** A file system without owners and rights, say, is a store that cannot be opened. */
  private static KeyStore embedded(Settings settings) {
    try {
      return EmbeddedStore.open(
          settings.access().file(), Placed.libraries(settings.onnxruntimeDirectory()));
    } catch (UnsupportedOperationException e) {
      throw new StoreUnavailableException("the file of keys cannot be made: " + e.getMessage(), e);
    }
  }

  /** Whatever the SDK lacks, a region say, is a store that cannot be opened. */
  private static KeyStore dynamoDb(String table) {
    try {
      return new DynamoDbKeyStore(table);
    } catch (RuntimeException e) {
      throw new StoreUnavailableException("DynamoDB cannot be used: " + e.getMessage(), e);
    }
  }
}
