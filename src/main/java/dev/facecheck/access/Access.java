package dev.facecheck.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Decision on a call. Only a granted call is counted. */
public sealed interface Access {
  /**
   * The call may be made.
   *
   * @param key that it was made with; empty where no key is asked for
   * @param quotaUsed share of the key's quota that is used up, this call included, above 0 to 1;
   *     empty for a key without a quota
   */
  record Granted(Optional<ApiKey> key, OptionalDouble quotaUsed) implements Access {
    public Granted {
      Objects.requireNonNull(key);
      Objects.requireNonNull(quotaUsed);
    }

    /** A call that no key was asked for. */
    public static Granted withoutKey() {
      return new Granted(Optional.empty(), OptionalDouble.empty());
    }

    /** A call that was counted. */
    public static Granted of(CountedKey counted) {
      return new Granted(Optional.of(counted.key()), counted.quotaUsed());
    }
  }

  /**
   * The caller is refused.
   *
   * @param kind of refusal
   * @param retryAfter until the quota's period ends, more than zero; only for a quota used up
   */
  record Refused(Kind kind, Optional<Duration> retryAfter) implements Access {
    public Refused {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(retryAfter);
    }

    /** A refusal that does not end by itself. */
    public static Refused of(Kind kind) {
      return new Refused(kind, Optional.empty());
    }
  }

  /**
   * The licence does not cover the call.
   *
   * @param why for the log, never for a client
   */
  record LicenceRefused(String why) implements Access {
    public LicenceRefused {
      Objects.requireNonNull(why);
    }
  }

  /** Kinds of refusal, by the order of judgement. */
  enum Kind {
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_DISABLED,
    KEY_EXPIRED,
    OPERATION_NOT_ALLOWED,
    QUOTA_EXHAUSTED
  }
}
