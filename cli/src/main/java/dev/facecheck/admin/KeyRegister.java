package dev.facecheck.admin;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.StoreUnavailableException;
import java.time.Instant;
import java.util.List;

/**
 * The keys of a store, for whoever makes them and takes them back while servers use the store. Each
 * method throws {@link StoreUnavailableException} if the store does not answer.
 */
public interface KeyRegister extends AutoCloseable {
  /** Adds a key, whose digest and id are new. */
  void add(ApiKey key);

  /** Returns all keys by the time of their making. */
  List<CountedKey> list();

  /**
   * Takes a key back, for good.
   *
   * @return whether there is a key of this id
   */
  boolean disable(String id);

  @Override
  void close();

  /** Calls of a listed key in the period of a time. */
  static long used(CountedKey listed, Instant now) {
    return listed.period().compareTo(listed.key().period().at(now)) < 0 ? 0 : listed.used();
  }
}
