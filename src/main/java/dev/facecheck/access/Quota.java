package dev.facecheck.access;

import java.util.Objects;

/**
 * Calls that a key has in each period.
 *
 * @param limit 1 or more
 * @param period of the UTC calendar
 */
public record Quota(long limit, QuotaPeriod period) {
  public Quota {
    Objects.requireNonNull(period);
    if (limit < 1) {
      throw new IllegalArgumentException("a quota is at least 1");
    }
  }
}
