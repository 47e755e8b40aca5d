package dev.facecheck.access;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A store that is opened by its first use, and by each later one until that succeeds. */
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
   * Opens the store now, unless it is open.
   *
   * @throws StoreUnavailableException if it cannot be opened
   */
  public void open() {
    opened();
  }

  private KeyStore opened() {
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
  public KeyUse use(String presented, String operation, Instant now) {
    return opened().use(presented, operation, now);
  }

  @Override
  public boolean count(String name, String period, long limit) {
    return opened().count(name, period, limit);
  }

  @Override
  public void add(ApiKey key) {
    opened().add(key);
  }

  @Override
  public List<CountedKey> list() {
    return opened().list();
  }

  @Override
  public boolean disable(String id) {
    return opened().disable(id);
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
