package dev.facecheck.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A key as it is stored: without the key itself.
 *
 * @param id what operators call it by
 * @param digest of the key
 * @param holder whose it is
 * @param created when
 * @param expires from when on it is refused
 * @param disabled whether it is refused
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

  /** The period that its calls are counted in; those without a quota are counted by the month. */
  public QuotaPeriod period() {
    return quota.map(Quota::period).orElse(QuotaPeriod.MONTH);
  }

  /** Whether it has expired. */
  public boolean expiredAt(Instant now) {
    return expires.isPresent() && !now.isBefore(expires.get());
  }
}
