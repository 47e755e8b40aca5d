package dev.facecheck.access;

import java.util.Objects;
import java.util.OptionalDouble;

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

  /** Share of the last period's quota that is used up; empty for a key without a quota. */
  public OptionalDouble quotaUsed() {
    return key.quota().stream().mapToDouble(quota -> (double) used / quota.limit()).findFirst();
  }
}
