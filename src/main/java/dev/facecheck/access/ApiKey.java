package dev.facecheck.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An API key as it is stored: its digest instead of the key itself.
 *
 * @param id name of the key among operators
 * @param digest of the key
 * @param holder person or system that uses it
 * @param created time of its making
 * @param expires time from which on it is refused
 * @param disabled whether an operator has taken it back
 * @param quota of calls; without one there is no limit
 * @param settings of its calls
 */
public record ApiKey(
    String id,
    KeyDigest digest,
    String holder,
    Instant created,
    Optional<Instant> expires,
    boolean disabled,
    Optional<Quota> quota,
    KeySettings settings) {
  public ApiKey {
    Objects.requireNonNull(id);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(created);
    Objects.requireNonNull(expires);
    Objects.requireNonNull(quota);
    Objects.requireNonNull(settings);
    if (holder.isBlank()) {
      throw new IllegalArgumentException("a key has a holder");
    }
  }

  /** Period of counting: the quota's, or the month. */
  public QuotaPeriod period() {
    return quota.map(Quota::period).orElse(QuotaPeriod.MONTH);
  }

  /** Why a store did not count a call of this key. */
  public Access.Refused refusal(String operation, Instant now) {
    if (disabled) {
      return Access.Refused.of(Access.Kind.KEY_DISABLED);
    }
    if (expiredAt(now)) {
      return Access.Refused.of(Access.Kind.KEY_EXPIRED);
    }
    if (!settings.allows(operation)) {
      return Access.Refused.of(Access.Kind.OPERATION_NOT_ALLOWED);
    }
    return new Access.Refused(Access.Kind.QUOTA_EXHAUSTED, Optional.of(period().left(now)));
  }

  public boolean expiredAt(Instant now) {
    return expires.isPresent() && !now.isBefore(expires.get());
  }
}
