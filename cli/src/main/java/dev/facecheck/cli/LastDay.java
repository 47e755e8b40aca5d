package dev.facecheck.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The end of the last day on which something is valid, in UTC. */
final class LastDay {
  private LastDay() {}

  static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
