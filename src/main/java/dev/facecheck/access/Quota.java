package dev.facecheck.access;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls that a key has in each period.
 *
 * @param limit 1 or more
 * @param period of the UTC calendar
 */
public record Quota(long limit, QuotaPeriod period) {
  /** As many digits as fit a long. */
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})/(day|month)");

  public Quota {
    Objects.requireNonNull(period);
    if (limit < 1) {
      throw new IllegalArgumentException("a quota is at least 1");
    }
  }

  /**
   * From {@code 1000/month} or {@code 50/day}.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static Quota parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a quota is written as 1000/month or 50/day, not '" + written + "'");
    }
    return new Quota(
        Long.parseLong(matcher.group(1)),
        QuotaPeriod.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
  }

  @Override
  public String toString() {
    return limit + "/" + period.name().toLowerCase(Locale.ROOT);
  }
}
