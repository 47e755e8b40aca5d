package dev.facecheck.access;

import java.util.function.Supplier;

/** A store that opens with its first use; each use tries again until one succeeds. */
public final class ReopenedStore implements AutoCloseable {
  private final Supplier<KeyStore> opening;
  private KeyStore store;

  /**
   * @param opening throws {@link StoreUnavailableException} as long as it fails
   */
  public ReopenedStore(Supplier<KeyStore> opening) {
    this.opening = opening;
  }

  /**
   * Returns the store, opening it if need be.
   *
   * @throws StoreUnavailableException if it cannot be opened
   */
  public synchronized KeyStore open() {
    if (store == null) {
      store = opening.get();
    }
    return store;
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
