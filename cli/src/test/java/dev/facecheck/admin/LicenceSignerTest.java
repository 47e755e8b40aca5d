package dev.facecheck.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.access.Licence;
import dev.facecheck.access.SampleLicence;
import dev.facecheck.access.SignedLicence;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenceSignerTest {
  private static final KeyPair ISSUER = LicenceKeys.generate();
  private static final Licence LIMITED = licence(Optional.of(100L));
  private static final Licence UNLIMITED = licence(Optional.empty());

  private static Licence licence(Optional<Long> checksPerMonth) {
    return SampleLicence.at(Instant.parse("2026-11-26T12:00:00Z"), checksPerMonth);
  }

  private static String signed(Licence licence) throws Exception {
    return LicenceSigner.sign(licence, ISSUER.getPrivate());
  }

  @Test
  void signsWhatTheServerReads() throws Exception {
    assertEquals(LIMITED, SignedLicence.verify(signed(LIMITED) + "\n", ISSUER.getPublic()));
    assertEquals(UNLIMITED, SignedLicence.verify(signed(UNLIMITED), ISSUER.getPublic()));
  }

  @Test
  void signsAsTheStandardSays() throws Exception {
    String[] parts = signed(LIMITED).split("\\.", -1);
    assertEquals(3, parts.length);
    assertEquals(
        "{\"alg\":\"EdDSA\",\"typ\":\"facecheck-licence\"}",
        new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
    assertEquals(64, Base64.getUrlDecoder().decode(parts[2]).length);
  }
}
