package dev.facecheck.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Keys to test with. */
public final class SampleKeys {
  public static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");

  private static final SecureRandom RANDOM = new SecureRandom();

  private SampleKeys() {}

  /** A new text of a key, in the form that operators hand out. */
  public static String text() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "fck_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** An active key of a presented text, without a quota. */
  public static ApiKey key(String presented) {
    return new ApiKey(
        "id of " + presented,
        KeyDigest.of(presented),
        "Example Bank",
        CREATED,
        Optional.empty(),
        false,
        Optional.empty(),
        KeySettings.NONE);
  }

  /** The same with a quota. */
  public static ApiKey limited(String presented, long limit, QuotaPeriod period) {
    ApiKey key = key(presented);
    return new ApiKey(
        key.id(),
        key.digest(),
        key.holder(),
        key.created(),
        key.expires(),
        key.disabled(),
        Optional.of(new Quota(limit, period)),
        key.settings());
  }

  /** The same with an end. */
  public static ApiKey expiring(String presented, Instant expires) {
    ApiKey key = key(presented);
    return new ApiKey(
        key.id(),
        key.digest(),
        key.holder(),
        key.created(),
        Optional.of(expires),
        key.disabled(),
        key.quota(),
        key.settings());
  }

  /** The same for some operations alone, and with every setting. */
  public static ApiKey allowed(String presented, String... operations) {
    ApiKey key = key(presented);
    return new ApiKey(
        key.id(),
        key.digest(),
        key.holder(),
        key.created(),
        key.expires(),
        key.disabled(),
        key.quota(),
        new KeySettings(
            Optional.of("luna"), Optional.of("lenient"), Optional.of("de"), Set.of(operations)));
  }
}
