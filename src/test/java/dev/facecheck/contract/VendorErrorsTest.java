package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request errors of both vendors' lists, over HTTP and by an event, behind a door of keys. */
@QuarkusTest
@TestProfile(RequestErrorsTest.Profile.class)
class VendorErrorsTest {
  private static final String NOT_IN_TIME =
      "Service did not process the request within the specified period.";

  @AfterEach
  void mend() {
    FakeCoreProfile.FAKE.beforeFinding(() -> {});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expired | API_KEY_EXPIRED | Error in processing | 403",
        "used | MAX_API_CALL_EXCEEDED | Maximum API call hit | 429",
        "unknown | INVALID_API_KEY | Wrong apiKey | 403",
        "none | MISSING_ARGUMENT | Missing apiKey | 400",
      })
  void okayFaceOfKeys(String kind, String error, String sentence, int status) throws Exception {
    ObjectNode request = pair(Pictures.bright());
    request.remove("apiKey");
    switch (kind) {
      case "expired" -> request.put("apiKey", RequestErrorsTest.expired());
      case "used" -> request.put("apiKey", used());
      case "unknown" -> request.put("apiKey", "fck_unknown");
      default -> {}
    }
    assertOkayFace(error, sentence, status, request);
  }

  @Test
  void okayFaceOfPictures() throws Exception {
    ObjectNode missing = pair(Pictures.bright());
    missing.remove("imageBest");
    String words = "MISSING_ARGUMENTS: imageIdCard or imageBest";
    assertOkayFace(words, "Missing imageIdCard/imageBest", 400, missing);
    String large = "imageIdCard/imageBest's file size more than 3MB";
    assertOkayFace("PAYLOAD_TOO_LARGE", large, 413, pair(new byte[3_200_000]));
    String format = "Invalid imageIdCard/imageBest Format(Support:jpg、jpeg、png)";
    assertOkayFace("Photo format error", format, 400, pair("text".getBytes(UTF_8)));
    ObjectNode noBase64 = pair(Pictures.bright()).put("imageBest", "!");
    assertOkayFace("Photo format error", format, 400, noBase64);
  }

  @Test
  void okayFaceOfParameters() throws Exception {
    String data = "Data field is compulsory.";
    for (String[] wrong :
        new String[][] {
          {"livenessDetection", "perhaps"}, {"policy", "none"}, {"detail", "some"},
        }) {
      ObjectNode request = pair(Pictures.bright()).put(wrong[0], wrong[1]);
      JsonNode answer = Client.post("/api/faceid/v2/verify", request).json();
      assertEquals(data, answer.path("message").asText(), answer.toString());
      assertTrue(answer.path("detail").asText().contains(wrong[0]), answer.toString());
      assertEquals(
          data, MockEventServer.invoke(request.put("operation", "verify")).path("error").asText());
    }
  }

  @Test
  void lunaIdOfWhatIsNotInTime() throws Exception {
    try (OccupiedServer server = new OccupiedServer(() -> Client.post("/v1/check", event()))) {
      for (JsonNode busy :
          List.of(Client.post("/v1/check?dialect=luna", event()).json(), overGateway(event()))) {
        assertEquals(503, busy.path("code").asInt(), busy.toString());
        assertEquals(NOT_IN_TIME, busy.path("detail").asText());
      }
      assertEquals(200, server.first().status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x-api-key, ''",
    "Authorization, 'Bearer '",
    "Authorization, 'Basic '",
    "Luna-Account-Id, ''",
  })
  void lunaPlatformsClientsPutTheKeyIntoAHeader(String header, String scheme) throws Exception {
    String key = key();
    byte[] selfie = Pictures.bright();
    String good = value(scheme, key);
    Client.Answer answer = Client.post("/6/liveness", "image/jpeg", selfie, header, good);
    assertEquals(200, answer.status(), answer.toString());
    String wrong = value(scheme, "fck_wrong");
    assertEquals(403, Client.post("/6/liveness", "image/jpeg", selfie, header, wrong).status());
    ObjectNode event = Events.withBody(Events.v2("POST", "/6/liveness"), "image/jpeg", selfie);
    ((ObjectNode) event.get("headers")).put(header, good);
    assertEquals(200, MockEventServer.invoke(event).path("statusCode").asInt());
    ((ObjectNode) event.get("headers")).put(header, wrong);
    assertEquals(403, MockEventServer.invoke(event).path("statusCode").asInt());
  }

  /** The key is the password of a login. */
  private static String value(String scheme, String key) {
    return scheme.startsWith("Basic")
        ? scheme + Base64.getEncoder().encodeToString(("any:" + key).getBytes(UTF_8))
        : scheme + key;
  }

  private static ObjectNode event() {
    return Events.direct(Pictures.bright()).put("apiKey", key());
  }

  /** The dialect of a request that is not read stands in its query. */
  private static JsonNode overGateway(ObjectNode body) throws Exception {
    ObjectNode event = Events.v2("POST", "/v1/check").put("rawQueryString", "dialect=luna");
    Events.withText(event, "application/json", body.toString());
    return new ObjectMapper().readTree(MockEventServer.invoke(event).path("body").asText());
  }

  private static String key() {
    return RequestErrorsTest.key(Map.of());
  }

  private static String used() throws Exception {
    String key = RequestErrorsTest.key(RequestErrorsTest.ONCE_A_DAY);
    MockEventServer.invoke(Events.direct(Pictures.bright()).put("apiKey", key));
    return key;
  }

  private static ObjectNode pair(byte[] selfie) {
    String good = Base64.getEncoder().encodeToString(Pictures.bright());
    return JsonNodeFactory.instance
        .objectNode()
        .put("apiKey", key())
        .put("imageBest", Base64.getEncoder().encodeToString(selfie))
        .put("imageIdCard", good);
  }

  private static void assertOkayFace(String error, String sentence, int status, ObjectNode request)
      throws Exception {
    Client.Answer answer = Client.post("/api/faceid/v2/verify", request);
    assertEquals(status, answer.status(), answer.toString());
    JsonNode event = MockEventServer.invoke(request.deepCopy().put("operation", "verify"));
    for (JsonNode body : List.of(answer.json(), event)) {
      assertEquals(error, body.path("message").asText(), body.toString());
      assertEquals(sentence, body.path("detail").asText(), body.toString());
    }
    Client.Answer older = Client.post("/api/faceid/v2/verify?dialect=okayface-v1", request);
    boolean key = error.equals("MISSING_ARGUMENT");
    assertEquals(key ? error + ": apiKey" : error, older.json().path("error").asText());
  }
}
