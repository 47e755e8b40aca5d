package dev.facecheck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE);

  private Deadline in(long nanos) {
    return Deadline.in(Duration.ofNanos(nanos), clock::get);
  }

  @Test
  void hasPassedWhereNoTimeIsLeft() {
    assertThrows(DeadlineExceededException.class, in(-1)::check);
    assertThrows(DeadlineExceededException.class, in(0)::check);
    assertDoesNotThrow(in(1)::check);
  }

  @Test
  void passesAtItsTime() {
    Deadline deadline = in(5);
    clock.addAndGet(4);
    assertDoesNotThrow(deadline::check);
    clock.addAndGet(1);
    assertThrows(DeadlineExceededException.class, deadline::check);
  }
}
