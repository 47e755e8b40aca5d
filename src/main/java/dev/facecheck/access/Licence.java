package dev.facecheck.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The operations that a holder may run, and for how long.
 *
 * @param id of the licence, under which its checks are counted
 * @param holder person or company that it is for
 * @param features names of the covered operations; at least one
 * @param issued start of its validity
 * @param expires end of its validity
 * @param checksPerMonth of the UTC calendar; without it there is no limit
 */
public record Licence(
    String id,
    String holder,
    Set<String> features,
    Instant issued,
    Instant expires,
    Optional<Long> checksPerMonth) {
  public Licence {
    features = Set.copyOf(features);
    Objects.requireNonNull(checksPerMonth);
    require(!id.isBlank(), "a licence has an id");
    require(!holder.isBlank(), "a licence has a holder");
    require(!features.isEmpty(), "a licence covers at least one feature");
    require(issued.isBefore(expires), "a licence expires after it is issued");
    require(checksPerMonth.orElse(1L) >= 1, "checks_per_month is at least 1");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  public boolean expiredAt(Instant now) {
    return !now.isBefore(expires);
  }
}
