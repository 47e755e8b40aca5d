package dev.facecheck.request;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Identifiers of requests: a given one where it is harmless in a log, else a random one. */
public final class RequestId {
  /** The header that carries it in both directions. */
  public static final String HEADER = "X-Request-Id";

  /** The same header of LUNA PLATFORM, whose identifiers are a time, a comma and a UUID. */
  public static final String LUNA_HEADER = "Luna-Request-Id";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9.,_-]{1,64}");

  private RequestId() {}

  /**
   * The first usable identifier.
   *
   * @param given by the caller and by the platform, in order of preference; may be null or anything
   */
  public static String of(String... given) {
    return Stream.of(given)
        .filter(Objects::nonNull)
        .filter(HARMLESS.asMatchPredicate())
        .findFirst()
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
