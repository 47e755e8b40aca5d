package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.access.Licence;
import dev.facecheck.access.SampleLicence;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A running service whose licence is taken away, replaced, and used up. */
@QuarkusTest
@TestProfile(LicensedTest.Profile.class)
class LicensedTest {
  private static final Path FILE = Path.of("target", "contract-licence");

  /** A fake core that needs a licence. */
  public static class Profile extends FakeCoreProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(super.getConfigOverrides());
      try {
        Files.writeString(FILE, SampleLicence.signed(good(Optional.empty())));
        all.put("facecheck.licence.required", "true");
        all.put("facecheck.licence.file", FILE.toString());
        all.put("facecheck.licence.public-key", SampleLicence.trusted());
        all.put("facecheck.access.file", "target/contract-licence.db");
        return all;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterEach
  void renew() throws Exception {
    write(good(Optional.empty()));
    assertCode(0);
  }

  @Test
  void refusesWithoutTheFile() throws Exception {
    assertCode(0);
    Files.delete(FILE);
    assertCode(1025);
  }

  @Test
  void refusesWhatCannotBeRead() throws Exception {
    Files.writeString(FILE, "no licence");
    assertCode(1025);
  }

  @Test
  void refusesALicenceThatAnotherHasSigned() throws Exception {
    Files.writeString(FILE, SampleLicence.signed(good(Optional.empty()), SampleLicence.STRANGER));
    assertCode(1025);
  }

  @Test
  void refusesAnExpiredLicence() throws Exception {
    Instant now = Instant.now();
    write(
        licence(
            Set.of("check"), now.minus(Duration.ofDays(9)), now.minusSeconds(3), Optional.empty()));
    assertCode(1025);
  }

  @Test
  void refusesWhatTheLicenceDoesNotCover() throws Exception {
    Instant now = Instant.now();
    write(licence(Set.of("match"), now, now.plus(Duration.ofDays(9)), Optional.empty()));
    assertCode(1025);
  }

  @Test
  void refusesMoreChecksThanTheLicenceHas() throws Exception {
    write(good(Optional.of(2L)));
    assertEquals(200, check().status());
    assertEquals(0, MockEventServer.invoke(event()).path("code").asInt());
    assertCode(1025);
  }

  private static void assertCode(int code) throws Exception {
    Client.Answer answer = check();
    assertEquals(code == 0 ? 200 : 403, answer.status(), answer.toString());
    assertEquals(code, answer.json().path("code").asInt(), answer.toString());
    JsonNode event = MockEventServer.invoke(event());
    assertEquals(code, event.path("code").asInt(), event.toString());
    if (code != 0) {
      assertEquals("License check failed.", event.path("message").asText());
    }
  }

  private static Client.Answer check() throws Exception {
    return Client.post("/v1/check", "image/jpeg", Pictures.bright());
  }

  private static JsonNode event() {
    return Events.direct(Pictures.bright());
  }

  private static void write(Licence licence) throws Exception {
    // In one step, as an operator should: half a licence is none.
    Path next =
        Files.writeString(
            FILE.resolveSibling("contract-licence-next"), SampleLicence.signed(licence));
    Files.move(next, FILE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static Licence good(Optional<Long> checks) {
    Instant now = Instant.now();
    return licence(
        Set.of("check", "match", "best-shot", "verify", "liveness"),
        now.minusSeconds(60),
        now.plus(Duration.ofDays(30)),
        checks);
  }

  private static Licence licence(
      Set<String> features, Instant issued, Instant expires, Optional<Long> checks) {
    return new Licence(UUID.randomUUID().toString(), "a test", features, issued, expires, checks);
  }
}
