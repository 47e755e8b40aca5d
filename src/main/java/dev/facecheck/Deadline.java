package dev.facecheck;

import java.time.Duration;

/** The time by which a check must have answered, on the monotonic clock. */
public final class Deadline {
  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A deadline a time from now; one of zero or less has already passed. */
  public static Deadline in(Duration budget) {
    return new Deadline(System.nanoTime() + budget.toNanos());
  }

  /** Time that is left; negative once the deadline has passed. */
  public Duration left() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }

  /**
   * Ends a check whose caller no longer waits.
   *
   * @throws DeadlineExceededException if the deadline has passed
   */
  public void check() throws DeadlineExceededException {
    if (left().isNegative()) {
      throw new DeadlineExceededException();
    }
  }
}
