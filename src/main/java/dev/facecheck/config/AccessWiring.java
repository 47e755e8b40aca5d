package dev.facecheck.config;

import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.access.AccessControl;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.LicenceGuard;
import dev.facecheck.access.ReopenedStore;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.dynamodb.DynamoDbKeyStore;
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
    boolean keys = settings.config().access().required();
    boolean licence = settings.config().licence().required();
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
        throw new InitializationException(
            InitializationFailure.LICENSE_PROVIDER_CREATION_FAILED, e.getMessage(), e);
      }
    }
    return guard;
  }

  private static LicenceGuard open(Settings settings, KeyStore store) {
    AccessConfig.Licence licence = settings.config().licence();
    String publicKey =
        licence
            .publicKey()
            .orElseThrow(
                () ->
                    new InitializationException(
                        InitializationFailure.LICENSE_PROVIDER_CREATION_FAILED,
                        "facecheck.licence.public-key is missing",
                        null));
    return LicenceGuard.open(
        licence
            .file()
            .orElseThrow(
                () ->
                    new InitializationException(
                        InitializationFailure.LICENSE_FETCH_FAILED,
                        "facecheck.licence.file is missing",
                        null)),
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
    AccessConfig access = settings.config().access();
    return switch (access.store()) {
      case EMBEDDED -> embedded(settings);
      case DYNAMODB -> dynamoDb(access.dynamodbTable().orElseThrow());
    };
  }

  /** A file system without owners and rights, say, is a store that cannot be opened. */
  private static KeyStore embedded(Settings settings) {
    try {
      return EmbeddedStore.open(
          settings.config().access().file(),
          Installation.libraries(settings.config().onnxruntimeDirectory()));
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
