package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.access.sqlite.KeysInFile;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.Latches;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request error, over HTTP and by an event, behind a door of keys. */
@QuarkusTest
@TestProfile(RequestErrorsTest.Profile.class)
class RequestErrorsTest {
  static final String FILE = "target/contract-keys.db";
  static final Map<String, Object> ONCE_A_DAY = Map.of("quota", 1, "quota_period", "DAY");
  private static final byte[] SELFIE = Pictures.bright();

  /** A fake core that asks for keys. */
  public static class Profile extends FakeCoreProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(super.getConfigOverrides());
      all.put("facecheck.access.required", "true");
      all.put("facecheck.access.file", FILE);
      return all;
    }
  }

  @TestHTTPResource URI uri;

  private String key;

  @BeforeEach
  void makeAKey() {
    key = key(Map.of());
  }

  @AfterEach
  void mend() {
    FakeCoreProfile.FAKE.beforeFinding(() -> {});
  }

  @Test
  void badRequest() throws Exception {
    assertError(RequestError.BAD_REQUEST, post("{".getBytes(UTF_8), "application/json"));
    assertError(RequestError.BAD_REQUEST, MockEventServer.invoke(event(key).put("policy", "no")));
  }

  @Test
  void forbidden() throws Exception {
    for (String other : new String[] {"", "fck_unknown", expired(), disabled()}) {
      assertError(
          RequestError.FORBIDDEN,
          Client.post("/v1/check", "image/jpeg", SELFIE, "x-api-key", other));
      assertError(RequestError.FORBIDDEN, MockEventServer.invoke(event(other)));
    }
    assertError(RequestError.FORBIDDEN, Client.post("/v1/check", "image/jpeg", SELFIE));
    assertError(RequestError.FORBIDDEN, MockEventServer.invoke(Events.direct(SELFIE)));
    String matching = key(Map.of("operations", ",match,"));
    assertError(RequestError.FORBIDDEN, MockEventServer.invoke(event(matching)));
  }

  @Test
  void forbiddenInTheWordsOfOkayFace() throws Exception {
    assertOkayFace("MISSING_ARGUMENT", 400, Optional.empty());
    assertOkayFace("INVALID_API_KEY", 403, Optional.of("fck_unknown"));
    assertOkayFace("INVALID_API_KEY", 403, Optional.of(disabled()));
    assertOkayFace("API_KEY_EXPIRED", 403, Optional.of(expired()));
    String used = key(ONCE_A_DAY);
    MockEventServer.invoke(event(used));
    assertOkayFace("MAX_API_CALL_EXCEEDED", 429, Optional.of(used));
  }

  @Test
  void requestTimeout() throws Exception {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      String head = "POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\n";
      socket.getOutputStream().write((head + "Content-Length: 99\r\n\r\n").getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 408") && answer.contains("\"code\":408"), answer);
    }
  }

  @Test
  void payloadTooLarge() throws Exception {
    assertError(RequestError.PAYLOAD_TOO_LARGE, post(new byte[3_200_000], "image/jpeg"));
    assertError(RequestError.PAYLOAD_TOO_LARGE, post(new byte[4_600_000], "image/jpeg"));
    ObjectNode event = Events.direct(new byte[3_200_000]).put("apiKey", key);
    assertError(RequestError.PAYLOAD_TOO_LARGE, MockEventServer.invoke(event));
  }

  @Test
  void tooManyRequests() throws Exception {
    String limited = key(Map.of("quota", 2, "quota_period", "DAY"));
    assertEquals(0, MockEventServer.invoke(event(limited)).get("code").intValue());
    Client.Answer second = Client.post("/v1/check", "image/jpeg", SELFIE, "x-api-key", limited);
    assertEquals(200, second.status(), second.toString());
    Client.Answer third = Client.post("/v1/check", "image/jpeg", SELFIE, "x-api-key", limited);
    assertError(RequestError.TOO_MANY_REQUESTS, third);
    long seconds = Long.parseLong(third.header("Retry-After"));
    assertTrue(seconds >= 1 && seconds <= Duration.ofDays(1).toSeconds(), third.toString());
    assertError(RequestError.TOO_MANY_REQUESTS, MockEventServer.invoke(event(limited)));
  }

  @Test
  void internalServerError() throws Exception {
    FakeCoreProfile.FAKE.beforeFinding(
        () -> {
          throw new IllegalStateException("a secret");
        });
    assertError(RequestError.INTERNAL_SERVER_ERROR, post(SELFIE, "image/jpeg"));
    JsonNode answer = MockEventServer.invoke(event(key));
    assertError(RequestError.INTERNAL_SERVER_ERROR, answer);
    assertFalse(answer.toString().contains("secret"));
  }

  @Test
  void serviceUnavailable() throws Exception {
    try (OccupiedServer server = new OccupiedServer(() -> post(SELFIE, "image/jpeg"))) {
      Client.Answer second = post(SELFIE, "image/jpeg");
      assertError(RequestError.SERVICE_UNAVAILABLE, second);
      assertEquals("1", second.header("Retry-After"));
      assertError(RequestError.SERVICE_UNAVAILABLE, MockEventServer.invoke(event(key)));
      assertTrue(server.first().status() >= 200);
    }
  }

  @Test
  void serverTimeout() throws Exception {
    FakeCoreProfile.FAKE.beforeFinding(() -> Latches.sleep(2100));
    assertError(RequestError.SERVER_TIMEOUT, post(SELFIE, "image/jpeg"));
    assertError(RequestError.SERVER_TIMEOUT, MockEventServer.invoke(event(key)));
  }

  @Test
  void answersInTheDialectOfTheKey() throws Exception {
    String okayFace = key(Map.of("dialect", "okayface-v1", "policy", "icao", "locale", "de"));
    Client.Answer answer =
        Client.post("/v1/check", "image/png", Pictures.dark(), "x-api-key", okayFace);
    assertEquals("FACE_NOT_FOUND", answer.json().path("error").asText(), answer.toString());
    Client.Answer own =
        Client.post(
            "/v1/check?dialect=facecheck&detail=full", "image/jpeg", SELFIE, "x-api-key", okayFace);
    assertEquals("icao", own.json().at("/policy/name").asText(), own.toString());
  }

  private Client.Answer post(byte[] body, String contentType) throws Exception {
    return Client.post("/v1/check", contentType, body, "x-api-key", key);
  }

  private static ObjectNode event(String key) {
    return Events.direct(SELFIE).put("apiKey", key);
  }

  private static void assertError(RequestError error, Client.Answer answer) {
    assertEquals(error.code(), answer.status(), answer.toString());
    assertError(error, answer.json());
  }

  private static void assertError(RequestError error, JsonNode body) {
    assertEquals(error.code(), body.path("code").asInt(), body.toString());
    assertEquals(error.message(), body.path("message").asText(), body.toString());
    assertEquals(error.name(), body.path("reason").asText(), body.toString());
  }

  private static void assertOkayFace(String message, int status, Optional<String> key)
      throws Exception {
    Form form = new Form().file("imageBest", "a", SELFIE).file("imageIdCard", "b", SELFIE);
    key.ifPresent(text -> form.text("apiKey", text));
    Client.Answer answer = Client.post("/api/faceid/v2/verify", form);
    assertEquals(message, answer.json().path("message").asText(), answer.toString());
    assertEquals(status, answer.status(), answer.toString());
  }

  static String expired() {
    return key(Map.of("expires", Instant.now().minusSeconds(60).getEpochSecond()));
  }

  static String disabled() {
    return key(Map.of("disabled", 1));
  }

  /** Adds a key, with {@code columns} as of the table. */
  static String key(Map<String, Object> columns) {
    return KeysInFile.add(Path.of(FILE), columns);
  }
}
