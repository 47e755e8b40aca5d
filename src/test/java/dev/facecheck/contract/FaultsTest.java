package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.Fault;
import dev.facecheck.dialect.Messages;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault is reached by a real condition, over HTTP and in an event of a gateway, and answered
 * in the words of every dialect. A licence needs a server of its own, and a slow request is slow in
 * another way over each.
 */
@QuarkusTest
@TestProfile(RequestErrorsTest.Profile.class)
class FaultsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the detail tells a fault from others that have the same code. */
  private static final String DETAILS =
      """
      BODY_MISSING: The body is empty
      MALFORMED: not valid JSON
      CONTENT_TYPE: Content type not supported
      PICTURE_MISSING: The image is missing
      PICTURE_NOT_BASE64: not valid base64
      PICTURE_REFUSED: JPEG
      KEY_MISSING: A key is needed
      KEY_UNKNOWN: The key is unknown
      KEY_DISABLED: The key is disabled
      KEY_EXPIRED: The key has expired
      NOT_ALLOWED: not for this operation
      """;

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LICENCE", "TOO_SLOW"})
  void isReachedOverHttp(Fault fault) throws Exception {
    try (FaultCondition condition = new FaultCondition(fault)) {
      String key = condition.key();
      String[] headers = key.isEmpty() ? new String[0] : new String[] {"x-api-key", key};
      for (Map.Entry<Dialects, String> address : addresses(fault).entrySet()) {
        Client.Answer answer =
            Client.post(address.getValue(), condition.contentType(), condition.body(), headers);
        assertReached(fault, address.getKey(), answer.status(), answer.json());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LICENCE", "TOO_SLOW"})
  void isReachedByAnEvent(Fault fault) throws Exception {
    try (FaultCondition condition = new FaultCondition(fault)) {
      String key = condition.key();
      for (Map.Entry<Dialects, String> address : addresses(fault).entrySet()) {
        String[] parts = address.getValue().split("\\?", 2);
        ObjectNode event = Events.v2("POST", parts[0]);
        event.put("rawQueryString", parts.length > 1 ? parts[1] : "");
        Events.withBody(event, condition.contentType(), condition.body());
        ((ObjectNode) event.get("headers")).put("x-api-key", key);
        JsonNode reply = MockEventServer.invoke(event);
        JsonNode body = JSON.readTree(reply.path("body").asText());
        assertReached(fault, address.getKey(), reply.path("statusCode").asInt(), body);
      }
    }
  }

  /** Where each dialect can be had; only OkayFace's clients have a field for the key. */
  private static Map<Dialects, String> addresses(Fault fault) {
    if (fault == Fault.KEY_FIELD_MISSING) {
      String verify = "/api/faceid/v2/verify";
      return Map.of(
          Dialects.OKAYFACE, verify, Dialects.OKAYFACE_V1, verify + "?dialect=okayface-v1");
    }
    return Stream.of(Dialects.values())
        .collect(
            Collectors.toMap(
                dialect -> dialect,
                dialect ->
                    dialect == Dialects.LUNA_PLATFORM
                        ? "/liveness"
                        : "/v1/check?dialect=" + dialect.id()));
  }

  private static void assertReached(Fault fault, Dialects dialect, int status, JsonNode body) {
    JsonNode ofOne = body.at("/images/0/error");
    JsonNode answer = ofOne.isMissingNode() ? body : ofOne;
    ObjectNode expected = dialect.render(new Answer.Refused(fault, ""), "", Messages.contract());
    expected.remove("detail");
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      assertEquals(field.getValue(), answer.get(field.getKey()), dialect + ": " + body);
    }
    assertEquals(ofOne.isMissingNode() ? fault.error().code() : 200, status, body.toString());
    if (dialect == Dialects.FACECHECK) {
      String start = fault + ": ";
      DETAILS
          .lines()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()))
          .forEach(
              detail ->
                  assertTrue(answer.path("detail").asText().contains(detail), body.toString()));
    }
  }
}
