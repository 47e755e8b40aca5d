package dev.facecheck.edge;

import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers of requests: the caller's own where it is harmless in a log, else a random one. */
public final class RequestId {
  /** The header that carries it in both directions. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /**
   * The identifier to use.
   *
   * @param given by the caller; may be null or anything
   */
  public static String of(String given) {
    return isUsable(given) ? given : UUID.randomUUID().toString();
  }

  /** Whether a caller's text may serve as an identifier. */
  static boolean isUsable(String given) {
    return given != null && HARMLESS.matcher(given).matches();
  }
}
