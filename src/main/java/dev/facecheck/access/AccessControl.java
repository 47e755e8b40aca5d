package dev.facecheck.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Access control: checks the licence, then the key, and counts a granted call for both. */
public final class AccessControl implements AutoCloseable {
  private final Optional<ReopenedStore> keys;
  private final Optional<LicenceGuard> licence;

  /**
   * @param keys if calls need a key
   * @param licence if calls need a licence
   */
  public AccessControl(Optional<ReopenedStore> keys, Optional<LicenceGuard> licence) {
    this.keys = Objects.requireNonNull(keys);
    this.licence = Objects.requireNonNull(licence);
  }

  /** Access for everybody. */
  public static AccessControl off() {
    return new AccessControl(Optional.empty(), Optional.empty());
  }

  /**
   * Decides on a call and counts it, so that each call asks once.
   *
   * @param presented the caller's key
   * @param operation check, match, best-shot, verify, liveness, okaylive
   * @throws StoreUnavailableException if the store of keys does not answer
   */
  public Access admit(Optional<String> presented, String operation, Instant now) {
    Optional<LicenceCover> cover = licence.map(guard -> guard.cover(operation, now));
    Optional<String> unlicensed = cover.flatMap(LicenceCover::refusal);
    if (unlicensed.isPresent()) {
      return new Access.LicenceRefused(unlicensed.get());
    }
    Access access =
        keys.map(store -> byKey(store, presented, operation, now))
            .orElseGet(() -> Access.Granted.withoutKey());
    if (!(access instanceof Access.Granted)) {
      return access;
    }
    return licence
        .flatMap(guard -> guard.count(cover.flatMap(LicenceCover::licence).orElseThrow(), now))
        .<Access>map(Access.LicenceRefused::new)
        .orElse(access);
  }

  private static Access byKey(
      ReopenedStore store, Optional<String> presented, String operation, Instant now) {
    return presented
        .filter(key -> !key.isBlank())
        .map(key -> store.open().use(key, operation, now))
        .orElseGet(() -> Access.Refused.of(Access.Kind.KEY_MISSING));
  }

  @Override
  public void close() {
    keys.ifPresent(ReopenedStore::close);
    licence.ifPresent(LicenceGuard::close);
  }
}
