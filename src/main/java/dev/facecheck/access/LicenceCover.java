package dev.facecheck.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What one reading of the licence's file gives: its licence, or what that says of one call. The
 * call is counted by the same reading, so that a file that changes meanwhile lets no call pass
 * uncounted.
 *
 * @param licence that was read; empty if there is none, or if it does not cover the call
 * @param refusal why it does not cover the call; empty if it does
 */
record LicenceCover(Optional<Licence> licence, Optional<String> refusal) {
  LicenceCover {
    Objects.requireNonNull(licence);
    if (refusal.isEmpty() && licence.isEmpty()) {
      throw new IllegalArgumentException("only a licence covers a call");
    }
  }

  static LicenceCover none(String why) {
    return new LicenceCover(Optional.empty(), Optional.of(why));
  }
}
