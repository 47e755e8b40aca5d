package dev.facecheck.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What came of presenting a key. Only a granted call is counted. */
public sealed interface KeyUse {

  /**
   * The call may be made, and is counted.
   *
   * @param key with its settings
   */
  record Granted(ApiKey key) implements KeyUse {
    public Granted {
      Objects.requireNonNull(key);
    }
  }

  /** There is no such key. */
  record Unknown() implements KeyUse {}

  /** An operator has taken the key back. */
  record Disabled() implements KeyUse {}

  /** The key's time is over. */
  record Expired() implements KeyUse {}

  /** The key is not for this operation. */
  record NotAllowed() implements KeyUse {}

  /**
   * Its quota is used up.
   *
   * @param retryAfter until the period ends; more than zero
   */
  record Exhausted(Duration retryAfter) implements KeyUse {
    public Exhausted {
      Objects.requireNonNull(retryAfter);
    }
  }

  /** Why a store has not counted a call of a key that it has; in the order of judgement. */
  static KeyUse refusal(ApiKey key, String operation, Instant now) {
    if (key.disabled()) {
      return new Disabled();
    }
    if (key.expiredAt(now)) {
      return new Expired();
    }
    if (!key.settings().allows(operation)) {
      return new NotAllowed();
    }
    return new Exhausted(key.period().left(now));
  }
}
