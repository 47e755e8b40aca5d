package dev.facecheck.admin;

import dev.facecheck.access.Quota;
import dev.facecheck.access.QuotaPeriod;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quota as operators write it: {@code 1000/month} or {@code 50/day}. */
public final class QuotaText {
  /** As many digits as fit a long. */
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})/(day|month)");

  private QuotaText() {}

  /**
   * Reads a quota.
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

  /** Writes a quota. */
  public static String of(Quota quota) {
    return quota.limit() + "/" + quota.period().name().toLowerCase(Locale.ROOT);
  }
}
