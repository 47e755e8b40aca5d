package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparison, bursts, dialects, languages and the manners of HTTP. */
@QuarkusTest
@TestProfile(OperationsTest.Profile.class)
class OperationsTest {
  private static final byte[] SELFIE = Pictures.bright();
  private static final byte[] STRANGER = Pictures.plain(Color.RED, "jpg");
  private static final String ORIGIN = "https://shop.example";

  /** A fake core behind a server that one web page may ask. */
  public static class Profile extends FakeCoreProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(super.getConfigOverrides());
      all.put("quarkus.http.cors.enabled", "true");
      all.put("quarkus.http.cors.origins", ORIGIN);
      return all;
    }
  }

  @Test
  void comparesTwoPictures() throws Exception {
    Form same = new Form().file("probe", "a.jpg", SELFIE).file("reference", "b.jpg", SELFIE);
    Client.Answer accepted = Client.post("/v1/match", same);
    assertEquals(0, accepted.json().path("code").asInt(), accepted.toString());
    assertEquals(100, accepted.json().path("confidence").asDouble());
    assertEquals(75, accepted.json().path("threshold").asDouble());
    assertEquals(0, accepted.json().at("/images/reference/code").asInt());
    Form others = new Form().file("probe", "a.jpg", SELFIE).file("reference", "b.jpg", STRANGER);
    Client.Answer rejected = Client.post("/v1/match?dialect=luna", others);
    assertEquals(1104, rejected.json().path("code").asInt(), rejected.toString());
  }

  @Test
  void tellsTheReasonOfEachPicture() throws Exception {
    ObjectNode request = object().put("probe", base64(SELFIE));
    request.put("reference", base64(Pictures.dark()));
    Client.Answer answer = Client.post("/v1/match", request);
    assertEquals(1028, answer.json().path("code").asInt(), answer.toString());
    assertEquals(0, answer.json().at("/images/probe/code").asInt(), answer.toString());
    assertEquals(1028, answer.json().at("/images/reference/code").asInt());
    assertTrue(answer.json().path("confidence").isNull(), answer.toString());
    assertEquals(1028, MockEventServer.invoke(request).path("code").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "video/x-motion-jpeg"})
  void needsTwoPicturesToCompare(String contentType) throws Exception {
    Client.Answer answer = Client.post("/v1/match", contentType, SELFIE);
    assertEquals(400, answer.status(), answer.toString());
  }

  @Test
  void picksTheBestOfFramesOneAfterTheOther() throws Exception {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int i = 0; i < 5; i++) {
      frames.writeBytes(SELFIE);
    }
    Client.Answer answer =
        Client.post(
            "/v1/best-shot?frames_per_second=4", "video/x-motion-jpeg", frames.toByteArray());
    assertEquals(0, answer.json().path("code").asInt(), answer.toString());
    assertEquals(5, answer.json().path("frames").size());
    assertEquals(1000, answer.json().at("/frames/4/timestamp_ms").asInt());
    assertTrue(answer.json().path("best_frame").isInt(), answer.toString());
    assertTrue(answer.json().at("/aggregate/liveness").asDouble() > 0.5, answer.toString());
  }

  @Test
  void picksTheBestOfAForm() throws Exception {
    Form form = new Form().text("timestamps_ms", "10, 20, 45").text("detail", "full");
    for (int i = 0; i < 3; i++) {
      form.file("frame", i + ".jpg", SELFIE);
    }
    Client.Answer answer = Client.post("/v1/best-shot", form);
    assertEquals(0, answer.json().path("code").asInt(), answer.toString());
    assertEquals(45, answer.json().at("/frames/2/timestamp_ms").asInt());
    assertTrue(answer.json().at("/best/measurements").size() > 5, answer.toString());
  }

  @Test
  void takesANumberForText() throws Exception {
    ObjectNode event = object().put("frames_per_second", 2);
    event.putArray("frames").add(base64(SELFIE)).add(base64(SELFIE));
    var answer = MockEventServer.invoke(event);
    assertEquals(500, answer.at("/frames/1/timestamp_ms").asInt(), answer.toString());
  }

  @Test
  void picksTheBestOfAnEvent() throws Exception {
    ObjectNode event = object().put("interaction", "none").put("detail", "compact");
    ArrayNode frames = event.putArray("frames");
    frames.addObject().put("image", base64(SELFIE)).put("timestamp_ms", 0);
    frames.addObject().put("image", base64(Pictures.dark())).put("timestamp_ms", 100);
    frames.addObject().put("image", base64(SELFIE)).put("timestamp_ms", 200);
    var answer = MockEventServer.invoke(event);
    assertEquals(0, answer.path("code").asInt(), answer.toString());
    assertEquals(1028, answer.at("/frames/1/code").asInt(), answer.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "timestamps_ms=1, 400",
    "timestamps_ms=5&frames_per_second=3, 400",
    "'timestamps_ms=5,4', 400",
    "'timestamps_ms=5,x', 400",
    "'timestamps_ms=0,10000000000000', 400",
    "'timestamps_ms=0,1,2,3,4', 400",
    "frames_per_second=0, 400",
    "interaction=smile, 400",
    "interaction=blink, 200",
  })
  void refusesFramesWithoutUsableTimes(String query, int status) throws Exception {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frames.writeBytes(SELFIE);
    frames.writeBytes(SELFIE);
    Client.Answer answer =
        Client.post("/v1/best-shot?" + query, "video/x-motion-jpeg", frames.toByteArray());
    assertEquals(status, answer.status(), answer.toString());
  }

  @Test
  void countsTheTimesOfFrames() throws Exception {
    Client.Answer answer =
        Client.post("/v1/best-shot?timestamps_ms=0,1,2,3,4,5,6,7", "video/x-motion-jpeg", SELFIE);
    assertEquals(400, answer.status(), answer.toString());
    assertTrue(answer.toString().contains("has 8 times for 1 frames"), answer.toString());
  }

  @Test
  void refusesFramesThatAreNotWhole() throws Exception {
    byte[] half = Arrays.copyOf(SELFIE, SELFIE.length - 2);
    assertEquals(400, Client.post("/v1/best-shot", "video/x-motion-jpeg", half).status());
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 31; i++) {
      many.writeBytes(SELFIE);
    }
    Client.Answer answer = Client.post("/v1/best-shot", "video/x-motion-jpeg", many.toByteArray());
    assertEquals(400, answer.status(), answer.toString());
    Form one = new Form().file("frame", "a.jpg", SELFIE);
    assertEquals(400, Client.post("/v1/best-shot", one).status());
    Form broken = new Form().file("frame", "a", SELFIE).file("frame", "b", "text".getBytes(UTF_8));
    assertEquals(400, Client.post("/v1/best-shot", broken).status());
  }

  @ParameterizedTest
  @CsvSource({
    "dialect=luna, code, 1028",
    "dialect=okayface, message, FACE_NOT_FOUND",
    "dialect=okayface-v1, error, FACE_NOT_FOUND",
    "locale=de, reason, FACE_NOT_FOUND",
  })
  void speaksTheDialectThatIsAskedFor(String query, String field, String text) throws Exception {
    Client.Answer answer = Client.post("/v1/check?" + query, "image/png", Pictures.dark());
    assertEquals(text, answer.json().path(field).asText(), answer.toString());
    ObjectNode event = object().put("image", base64(Pictures.dark()));
    event.put(query.substring(0, query.indexOf('=')), query.substring(query.indexOf('=') + 1));
    assertEquals(text, MockEventServer.invoke(event).path(field).asText());
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() throws Exception {
    Client.Answer german = Client.post("/v1/check?locale=de-AT", "image/png", Pictures.dark());
    Client.Answer english = Client.post("/v1/check", "image/png", Pictures.dark());
    assertEquals("Face was not found.", english.json().path("message").asText());
    assertFalse(german.json().path("message").asText().equals("Face was not found."));
    assertEquals(400, Client.post("/v1/check?dialect=latin", "image/png", SELFIE).status());
  }

  @Test
  void reportsTheMethodsOfAPath() throws Exception {
    Client.Answer options = Client.ask("OPTIONS", "/v1/check");
    assertEquals(204, options.status());
    assertEquals("OPTIONS, POST", options.header("Allow"));
    assertEquals("", options.response().body());
    Client.Answer head = Client.ask("HEAD", "/v1/policies");
    assertEquals(200, head.status());
    assertEquals(405, Client.ask("HEAD", "/v1/match").status());
    assertEquals(404, Client.ask("HEAD", "/v1/nothing").status());
    assertEquals("GET, HEAD, OPTIONS", Client.ask("DELETE", "/v1/policies").header("Allow"));
  }

  @Test
  void letsThePagesOfAConfiguredOriginReadAnswers() throws Exception {
    Client.Answer preflight =
        Client.ask(
            "OPTIONS",
            "/v1/check",
            "Origin",
            ORIGIN,
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "x-api-key,content-type");
    assertEquals(200, preflight.status());
    assertEquals(ORIGIN, preflight.header("Access-Control-Allow-Origin"));
    assertTrue(preflight.header("Access-Control-Allow-Methods").contains("POST"));
    assertTrue(preflight.header("Access-Control-Allow-Headers").contains("x-api-key"));
    Client.Answer answer = Client.post("/v1/check", "image/jpeg", SELFIE, "Origin", ORIGIN);
    assertEquals(ORIGIN, answer.header("Access-Control-Allow-Origin"));
    assertTrue(answer.header("Access-Control-Expose-Headers").contains("X-Request-Id"));
    Client.Answer other =
        Client.post("/v1/check", "image/jpeg", SELFIE, "Origin", "https://other.example");
    assertEquals("", other.header("Access-Control-Allow-Origin"));
    assertEquals(403, other.status());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
