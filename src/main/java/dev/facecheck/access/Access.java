package dev.facecheck.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Whether a call may be made. */
public sealed interface Access {

  /**
   * It may.
   *
   * @param key that it was made with; empty where no key is asked for
   */
  record Granted(Optional<ApiKey> key) implements Access {
    public Granted {
      Objects.requireNonNull(key);
    }
  }

  /**
   * The caller may not.
   *
   * @param kind why
   * @param retryAfter until the quota's period ends; only where the quota is used up
   */
  record Refused(Kind kind, Optional<Duration> retryAfter) implements Access {
    public Refused {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(retryAfter);
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

  /** Why a caller is refused. */
  enum Kind {
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_DISABLED,
    KEY_EXPIRED,
    OPERATION_NOT_ALLOWED,
    QUOTA_EXHAUSTED
  }
}
