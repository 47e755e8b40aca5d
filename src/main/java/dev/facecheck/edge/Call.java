package dev.facecheck.edge;

import java.time.Duration;
import java.util.Objects;

/**
 * Who calls.
 *
 * @param wayIn {@code http}, {@code lambda} or {@code cli}, for the log
 * @param requestId as in {@link RequestId}
 * @param timeLeft until the caller gives up, as far as it is known
 */
public record Call(String wayIn, String requestId, Duration timeLeft) {
  /** For callers that wait as long as the service is configured to take. */
  public static final Duration PATIENT = Duration.ofDays(1);

  public Call {
    Objects.requireNonNull(wayIn);
    Objects.requireNonNull(requestId);
    Objects.requireNonNull(timeLeft);
  }

  /** The same call with no more time left than a budget. */
  public Call within(Duration budget) {
    return timeLeft.compareTo(budget) > 0 ? new Call(wayIn, requestId, budget) : this;
  }

  /** The same call by the identifier that the caller gave, if that is usable. */
  public Call named(String given) {
    return RequestId.isUsable(given) ? new Call(wayIn, given, timeLeft) : this;
  }
}
