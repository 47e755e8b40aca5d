package dev.facecheck.access;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Licences to test with. */
public final class SampleLicence {
  /** Whoever may issue licences. */
  public static final KeyPair ISSUER = LicenceKeys.generate();

  /** Whoever may not. */
  public static final KeyPair STRANGER = LicenceKeys.generate();

  private SampleLicence() {}

  /** For checks, from an hour before to a day after. */
  public static Licence at(Instant now, Optional<Long> checksPerMonth) {
    return new Licence(
        "L1",
        "Example Bank",
        Set.of("check", "match"),
        now.minus(Duration.ofHours(1)),
        now.plus(Duration.ofDays(1)),
        checksPerMonth);
  }

  /** The same as its holder gets it. */
  public static String signed(Licence licence) throws InvalidKeyException {
    return SignedLicence.sign(licence, ISSUER.getPrivate());
  }
}
