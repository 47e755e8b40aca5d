package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.DirectCheck;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.LyingPicture;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes get the same answer, whichever way they come in. */
@QuarkusTest
class WaysInTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FULL = "?detail=full&policy=icao";

  @ParameterizedTest
  @ValueSource(
      strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg", "portraits/README.md"})
  void answerAlike(String resource) throws Exception {
    Map<String, JsonNode> answers = answers(read(resource));
    JsonNode first = answers.values().iterator().next();
    assertTrue(first.hasNonNull("code") && first.hasNonNull("reason"), first.toString());
    assertNotEquals(InitializationFailure.CODE, first.get("code").intValue(), first.toString());
    answers.forEach((way, answer) -> assertEquals(first, answer, way));
  }

  /** Whatever way they come, bytes that something took for text are told. */
  @ParameterizedTest
  @ValueSource(strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg"})
  void tellBytesThatWereTakenForText(String resource) throws Exception {
    String text = new String(read(resource), UTF_8);
    Map<String, JsonNode> answers = answers(text.getBytes(UTF_8));
    ObjectNode asText = JSON.createObjectNode().put("image", text);
    if (ProgramUnderTest.overHttp()) {
      answers.put("http, text in json", post("", "application/json", json(asText)));
    }
    if (ProgramUnderTest.overLambda()) {
      answers.put("lambda, text", MockEventServer.invoke(asText));
    }
    answers.forEach(
        (way, answer) -> {
          assertEquals(400, answer.path("code").intValue(), way);
          String detail = answer.path("detail").asText();
          assertTrue(detail.contains("for text") && detail.contains("base64"), way + detail);
        });
  }

  private static Map<String, JsonNode> answers(byte[] picture) throws Exception {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    Form form = new Form().file("image", "me", picture);
    if (ProgramUnderTest.overHttp()) {
      answers.put("http, raw", post("", "image/jpeg", picture));
      answers.put("http, json", post("", "application/json", json(Events.direct(picture))));
      answers.put("http, form", post("", form.contentType(), form.body()));
    }
    if (ProgramUnderTest.overLambda()) {
      answers.put("lambda, direct", MockEventServer.invoke(Events.direct(picture)));
      answers.put("lambda, v1", proxied(Events.v1("POST", "/prod/v1/check"), picture));
      answers.put("lambda, v2", proxied(Events.v2("POST", "/v1/check"), picture));
      answers.put("lambda, url", proxied(Events.url("POST", "/v1/check"), picture));
      answers.put("lambda, form", proxied(Events.v2("POST", "/v1/check"), form));
    }
    answers.put("direct", DirectCheck.answer(picture, Map.of()));
    assertTrue(answers.size() > 3, "ways that were tried: " + answers.keySet());
    return answers;
  }

  /** The whole answer but for its times, of a picture that lies on its side, by another policy. */
  @Test
  void answerAlikeInFullDetail() throws Exception {
    byte[] picture = LyingPicture.of(read("portraits/grace-hopper.jpg"));
    ObjectNode direct = Events.direct(picture).put("detail", "full").put("policy", "icao");
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    Form form = new Form().file("image", "me", picture);
    if (ProgramUnderTest.overHttp()) {
      answers.put("http, raw", post(FULL, "image/jpeg", picture));
      answers.put("http, json", post("", "application/json", json(direct)));
      answers.put("http, form", post(FULL, form.contentType(), form.body()));
    }
    if (ProgramUnderTest.overLambda()) {
      answers.put("lambda, direct", MockEventServer.invoke(direct));
    }
    answers.put("direct", DirectCheck.answer(picture, Map.of("detail", "full", "policy", "icao")));
    assertTrue(answers.size() > 1, "ways that were tried: " + answers.keySet());
    answers.values().forEach(answer -> ((ObjectNode) answer).remove("timings_ms"));
    JsonNode first = answers.values().iterator().next();
    assertTrue(first.path("measurements").size() > 25, first.toString());
    assertEquals(512, first.path("image").path("width").intValue());
    answers.forEach(
        (way, answer) ->
            assertTrue(DirectCheck.areAlike(first, answer), () -> way + ": " + answer));
  }

  private static JsonNode post(String query, String contentType, byte[] body) throws Exception {
    return Client.post("/v1/check" + query, contentType, body).json();
  }

  private static byte[] json(ObjectNode request) throws IOException {
    return JSON.writeValueAsBytes(request);
  }

  private static JsonNode proxied(ObjectNode event, byte[] picture)
      throws IOException, InterruptedException {
    JsonNode reply = MockEventServer.invoke(Events.withBody(event, "image/png", picture));
    return JSON.readTree(reply.get("body").textValue());
  }

  private static JsonNode proxied(ObjectNode event, Form form)
      throws IOException, InterruptedException {
    JsonNode reply =
        MockEventServer.invoke(Events.withBody(event, form.contentType(), form.body()));
    return JSON.readTree(reply.get("body").textValue());
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream stream = WaysInTest.class.getResourceAsStream("/" + resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    }
  }
}
