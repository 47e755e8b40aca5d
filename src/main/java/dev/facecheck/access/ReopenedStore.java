package dev.facecheck.access;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A store that opens with its first use; each use tries again until one succeeds. */
public final class ReopenedStore implements KeyStore {
  private final Supplier<KeyStore> opening;
  private volatile KeyStore store;

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
  public KeyStore open() {
    KeyStore open = store;
    if (open == null) {
      synchronized (this) {
        open = store;
        if (open == null) {
          open = opening.get();
          store = open;
        }
      }
    }
    return open;
  }

  @Override
  public Access use(String presented, String operation, Instant now) {
    return open().use(presented, operation, now);
  }

  @Override
  public boolean count(String name, String period, long limit) {
    return open().count(name, period, limit);
  }

  @Override
  public void add(ApiKey key) {
    open().add(key);
  }

  @Override
  public List<CountedKey> list() {
    return open().list();
  }

  @Override
  public boolean disable(String id) {
    return open().disable(id);
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
