package dev.facecheck.access;

import java.time.Instant;
import java.util.Objects;

/**
 * A key with its count.
 *
 * @param key without the key itself
 * @param period the last that it was used in, as {@link QuotaPeriod#at}; empty before its first use
 * @param used calls in that period
 */
public record CountedKey(ApiKey key, String period, long used) {
  public CountedKey {
    Objects.requireNonNull(key);
    Objects.requireNonNull(period);
  }

  /** Whether the quota of the last period is used up. */
  public boolean isUsedUp() {
    return key.quota().filter(quota -> used >= quota.limit()).isPresent();
  }

  /** Calls in the current period. */
  public long usedAt(Instant now) {
    return period.compareTo(key.period().at(now)) < 0 ? 0 : used;
  }
}
