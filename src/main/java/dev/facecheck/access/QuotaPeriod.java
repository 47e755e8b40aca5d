package dev.facecheck.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Periods of the UTC calendar. */
public enum QuotaPeriod {
  DAY,
  MONTH;

  /** The period of a time: 2026-11-26 or 2026-11; a later period is a greater text. */
  public String at(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return switch (this) {
      case DAY -> day.toString();
      case MONTH -> YearMonth.from(day).toString();
    };
  }

  /** How long the period of a time still lasts; more than zero. */
  public Duration left(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate next =
        switch (this) {
          case DAY -> day.plusDays(1);
          case MONTH -> YearMonth.from(day).plusMonths(1).atDay(1);
        };
    return Duration.between(now, next.atStartOfDay(ZoneOffset.UTC));
  }
}
