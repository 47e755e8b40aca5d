package dev.facecheck.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The door: asks the licence, then the key, and counts for both what it lets in. */
public final class AccessControl implements AutoCloseable {
  private final Optional<KeyStore> keys;
  private final Optional<LicenceGuard> licence;

  /**
   * @param keys where keys are asked for
   * @param licence where one is needed
   */
  public AccessControl(Optional<KeyStore> keys, Optional<LicenceGuard> licence) {
    this.keys = Objects.requireNonNull(keys);
    this.licence = Objects.requireNonNull(licence);
  }

  /** Lets everybody in. */
  public static AccessControl off() {
    return new AccessControl(Optional.empty(), Optional.empty());
  }

  /**
   * Whether a call may be made; to be asked once for each, since it counts.
   *
   * @param presented the caller's key
   * @param operation by its name: check, match, best-shot, verify, liveness
   * @throws StoreUnavailableException if nobody can tell
   */
  public Access admit(Optional<String> presented, String operation, Instant now) {
    Optional<String> unlicensed = licence.flatMap(guard -> guard.refusal(operation, now));
    if (unlicensed.isPresent()) {
      return new Access.LicenceRefused(unlicensed.get());
    }
    Access access =
        keys.map(store -> byKey(store, presented, operation, now))
            .orElseGet(() -> new Access.Granted(Optional.empty()));
    if (!(access instanceof Access.Granted)) {
      return access;
    }
    return licence
        .flatMap(guard -> guard.count(now))
        .<Access>map(Access.LicenceRefused::new)
        .orElse(access);
  }

  private static Access byKey(
      KeyStore store, Optional<String> presented, String operation, Instant now) {
    if (presented.isEmpty() || presented.get().isBlank()) {
      return refused(Access.Kind.KEY_MISSING);
    }
    KeyUse use = store.use(presented.get(), operation, now);
    if (use instanceof KeyUse.Granted granted) {
      return new Access.Granted(Optional.of(granted.key()));
    }
    if (use instanceof KeyUse.Exhausted exhausted) {
      return new Access.Refused(Access.Kind.QUOTA_EXHAUSTED, Optional.of(exhausted.retryAfter()));
    }
    if (use instanceof KeyUse.Disabled) {
      return refused(Access.Kind.KEY_DISABLED);
    }
    if (use instanceof KeyUse.Expired) {
      return refused(Access.Kind.KEY_EXPIRED);
    }
    return refused(
        use instanceof KeyUse.NotAllowed
            ? Access.Kind.OPERATION_NOT_ALLOWED
            : Access.Kind.KEY_UNKNOWN);
  }

  private static Access refused(Access.Kind kind) {
    return new Access.Refused(kind, Optional.empty());
  }

  @Override
  public void close() {
    keys.ifPresent(KeyStore::close);
    licence.ifPresent(LicenceGuard::close);
  }
}
