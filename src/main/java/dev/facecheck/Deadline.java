package dev.facecheck;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time by which a check must have answered.
 *
 * @param clock monotonic, in nanoseconds
 * @param nanoTime the end by this clock
 */
public record Deadline(LongSupplier clock, long nanoTime) {
  /** A deadline a time from now; one of zero or less has already passed. */
  public static Deadline in(Duration budget) {
    return in(budget, System::nanoTime);
  }

  static Deadline in(Duration budget, LongSupplier clock) {
    return new Deadline(clock, clock.getAsLong() + budget.toNanos());
  }

  /** Time that is left; zero or less once the deadline has passed. */
  public Duration left() {
    return Duration.ofNanos(nanoTime - clock.getAsLong());
  }

  public boolean hasPassed() {
    return left().compareTo(Duration.ZERO) <= 0;
  }

  /**
   * Ends a check whose caller no longer waits.
   *
   * @throws DeadlineExceededException if the deadline has passed
   */
  public void check() throws DeadlineExceededException {
    if (hasPassed()) {
      throw new DeadlineExceededException();
    }
  }
}
