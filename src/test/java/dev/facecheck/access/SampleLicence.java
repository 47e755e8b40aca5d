package dev.facecheck.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Licences to test with, signed as RFC 7515 says, but with our code out of it. */
public final class SampleLicence {
  static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"facecheck-licence\"}";

  /** Whoever may issue licences, the same in every class loader. */
  public static final KeyPair ISSUER = pair(1);

  /** Whoever may not. */
  public static final KeyPair STRANGER = pair(2);

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.ALL_ALWAYS.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build()
          .writer();

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

  /** The issuer's public key as an operator configures it. */
  public static String trusted() {
    return Base64.getEncoder().encodeToString(ISSUER.getPublic().getEncoded());
  }

  /** A licence as its holder gets it. */
  public static String signed(Licence licence) throws Exception {
    return signed(licence, ISSUER);
  }

  /** The same from whoever has these keys. */
  public static String signed(Licence licence, KeyPair signer) throws Exception {
    return signed(HEADER, JSON.writeValueAsString(licence), signer);
  }

  static String signed(String header, String payload, KeyPair signer)
      throws GeneralSecurityException {
    String signed = encode(header) + "." + encode(payload);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(signer.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encode(signature.sign());
  }

  static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Keys that everybody has: the private one is a byte repeated. */
  private static KeyPair pair(int seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(
          255,
          new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
              Arrays.fill(bytes, (byte) seed);
            }
          });
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
