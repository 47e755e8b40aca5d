package dev.facecheck.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLicenceTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Licence LICENCE = SampleLicence.at(NOW, Optional.of(100L));
  private static final String HEADER = SampleLicence.HEADER;
  private static final String PAYLOAD =
      "{\"id\":\"L1\",\"holder\":\"B\",\"features\":[\"check\"],"
          + "\"issued\":\"2026-01-01T00:00:00Z\",\"expires\":\"2027-01-01T00:00:00Z\"}";

  private static String signed(String header, String payload) throws GeneralSecurityException {
    return SampleLicence.signed(header, payload, SampleLicence.ISSUER);
  }

  private static Licence verify(String text) throws InvalidLicenceException {
    return SignedLicence.verify(text, SampleLicence.ISSUER.getPublic());
  }

  private static String refusal(String text) {
    return assertThrows(InvalidLicenceException.class, () -> verify(text)).getMessage();
  }

  @Test
  void readsWhatAnotherProgramHasSigned() throws Exception {
    assertEquals(LICENCE, verify(SampleLicence.signed(LICENCE) + "\n"));
    assertEquals(Optional.empty(), verify(signed(HEADER, PAYLOAD)).checksPerMonth());
  }

  @Test
  void refusesAnotherSigner() throws Exception {
    String forged = SampleLicence.signed(LICENCE, SampleLicence.STRANGER);
    assertTrue(refusal(forged).contains("not signed"));
  }

  @Test
  void refusesAChangedPayload() throws Exception {
    String[] parts = signed(HEADER, PAYLOAD).split("\\.", -1);
    String richer = SampleLicence.encode(PAYLOAD.replace("2027", "2099"));
    assertTrue(refusal(parts[0] + "." + richer + "." + parts[2]).contains("not signed"));
  }

  @Test
  void refusesAShortenedSignature() throws Exception {
    String text = signed(HEADER, PAYLOAD);
    assertTrue(refusal(text.substring(0, text.length() - 4)).contains("not signed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"typ\":\"facecheck-licence\"}",
        "{\"alg\":\"EdDSA\"}",
        "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}",
        "{\"alg\":\"EdDSA\",\"typ\":\"facecheck-licence\",\"kid\":\"x\"}",
        "[]",
      })
  void refusesEveryOtherHeader(String header) throws Exception {
    assertTrue(refusal(signed(header, PAYLOAD)).contains("header"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                               | no JSON object
          no JSON                          | not valid JSON
          {}                               | no text 'id'
          {"id":1}                         | no text 'id'
          {"id":"a","id":"b"}              | not valid JSON
          {LICENCE,"checks_per_month":0}   | licence is wrong
          {LICENCE,"checks_per_month":1.5} | no whole number
          {LICENCE,"checks_per_month":"9"} | no whole number
          {LICENCE,"checks_per_day":9}     | unknown field
          """)
  void refusesPayloadsThatAreNoLicence(String payload, String named) throws Exception {
    String members = PAYLOAD.substring(1, PAYLOAD.length() - 1);
    assertTrue(refusal(signed(HEADER, payload.replace("LICENCE", members))).contains(named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "a.b.c.d", "a.b.", "ä.b.c", "a b.c.d", "e30=.e30=.e30="})
  void refusesOtherForms(String text) {
    assertTrue(refusal(text).contains("form"));
  }

  @Test
  void refusesWhatIsTooLongBeforeItIsLookedAt() throws Exception {
    String longOne = signed(HEADER, PAYLOAD.replace("\"B\"", "\"" + "B".repeat(13_000) + "\""));
    assertTrue(longOne.length() > SignedLicence.MAX_BYTES);
    assertTrue(refusal(longOne).contains("more than"));
  }

  @Test
  void refusesFeaturesThatAreNoList() throws Exception {
    String payload = PAYLOAD.replace("[\"check\"]", "{\"check\":\"x\"}");
    assertTrue(refusal(signed(HEADER, payload)).contains("features"));
  }

  @Test
  void readsThePublicKeyOfAnOperator() {
    assertEquals(
        SampleLicence.ISSUER.getPublic(), SignedLicence.publicKey(SampleLicence.trusted() + "\n"));
  }

  @Test
  void refusesWhatIsNoKey() throws GeneralSecurityException {
    byte[] other = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic().getEncoded();
    String ofAnotherKind = Base64.getEncoder().encodeToString(other);
    assertThrows(IllegalArgumentException.class, () -> SignedLicence.publicKey(ofAnotherKind));
    assertThrows(IllegalArgumentException.class, () -> SignedLicence.publicKey("a key"));
    assertThrows(IllegalArgumentException.class, () -> SignedLicence.publicKey(""));
  }
}
