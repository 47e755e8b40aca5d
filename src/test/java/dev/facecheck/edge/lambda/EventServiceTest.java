package dev.facecheck.edge.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.config.Settings;
import dev.facecheck.edge.CheckService;
import dev.facecheck.edge.FakeCore;
import dev.facecheck.edge.Form;
import dev.facecheck.edge.Pictures;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] PICTURE = Pictures.bright();

  private final FakeCore fake = new FakeCore();
  private final Settings settings = Settings.load();
  private final EventService service =
      new EventService(new CheckService(fake.core(settings), settings));

  @Test
  void answersADirectEventWithTheBodyItself() {
    assertEquals(0, service.answer(Events.direct(PICTURE)).get("code").intValue());
    ObjectNode full = Events.direct(PICTURE).put("detail", "full").put("policy", "icao");
    assertEquals("icao", service.answer(full).at("/policy/name").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "true",
        "\"text\"",
        "[]",
        "[{}]",
        "{}",
        "{\"image\":7}",
        "{\"image\":\"!\"}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}",
        "{\"image\":\"QUJD\",\"x\":1}",
        "{\"httpMethod\":7}",
        "{\"requestContext\":7}",
        "{\"requestContext\":{\"http\":[]}}"
      })
  void answersAnEventOfAnotherShapeWith400(String event) throws JsonProcessingException {
    JsonNode answer = service.answer(JSON.readTree(event));
    assertEquals(400, answer.get("code").intValue());
    assertTrue(answer.hasNonNull("detail"), answer.toString());
  }

  @Test
  void answersNoEventWith400() {
    assertEquals(400, service.answer(null).get("code").intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"httpMethod\":\"POST\"}",
        "{\"httpMethod\":\"POST\",\"path\":7,\"headers\":[],\"body\":{}}",
        "{\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"rawQueryString\":\"%zz=%\"}",
      })
  void answersAProxyEventOfAnotherShapeAsAProxy(String event) throws JsonProcessingException {
    JsonNode reply = service.answer(JSON.readTree(event));
    assertEquals(404, reply.get("statusCode").intValue(), reply.toString());
  }

  @Test
  void answersProxyEventsOfEachKind() throws IOException {
    for (String path : List.of("/v1/check", "/prod/v1/check")) {
      for (ObjectNode event :
          List.of(Events.v1("POST", path), Events.v2("POST", path), Events.url("POST", path))) {
        assertCode(0, Events.withBody(event.deepCopy(), "image/jpeg", PICTURE));
        String json = Events.direct(PICTURE).toString();
        assertCode(0, Events.withText(event.deepCopy(), "application/json", json));
        Form form = new Form().file("image", "me.jpg", PICTURE);
        assertCode(0, Events.withBody(event.deepCopy(), form.contentType(), form.body()));
      }
    }
  }

  private void assertCode(int code, ObjectNode event) throws JsonProcessingException {
    JsonNode reply = service.answer(event);
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    assertFalse(reply.get("isBase64Encoded").booleanValue());
    assertEquals("application/json", reply.at("/headers/Content-Type").textValue());
    assertEquals(code, JSON.readTree(reply.get("body").textValue()).get("code").intValue());
  }

  @Test
  void findsHeadersInAnyCaseAndPlace() throws JsonProcessingException {
    ObjectNode upper = Events.withBody(Events.v1("POST", "/v1/check"), "x", PICTURE);
    ((ObjectNode) upper.get("headers")).removeAll().put("CONTENT-TYPE", "image/jpeg");
    assertCode(0, upper);
    ObjectNode multi = Events.withBody(Events.v1("POST", "/v1/check"), "x", PICTURE);
    multi.putNull("headers");
    ((ObjectNode) multi.get("multiValueHeaders")).putArray("Content-Type").add("image/jpeg");
    assertCode(0, multi);
  }

  @Test
  void takesTheQueryOfEachKind() throws JsonProcessingException {
    ObjectNode v1 = Events.withBody(Events.v1("POST", "/v1/check"), "image/jpeg", PICTURE);
    v1.putObject("queryStringParameters").put("policy", "icao").put("detail", "full");
    assertEquals("icao", body(service.answer(v1)).at("/policy/name").textValue());
    ObjectNode v2 = Events.withBody(Events.v2("POST", "/v1/check"), "image/jpeg", PICTURE);
    v2.put("rawQueryString", "policy=icao&detail=full");
    assertEquals("icao", body(service.answer(v2)).at("/policy/name").textValue());
    v2.put("rawQueryString", "policy=icao&policy=lenient");
    assertEquals(400, service.answer(v2).get("statusCode").intValue());
    v2.put("rawQueryString", "policy=%zz");
    assertEquals(400, service.answer(v2).get("statusCode").intValue());
    v1.putObject("multiValueQueryStringParameters").putArray("policy").add("icao").add("lenient");
    assertEquals(400, service.answer(v1).get("statusCode").intValue());
  }

  @Test
  void saysWhatHasDestroyedABinaryBody() throws JsonProcessingException {
    ObjectNode event =
        Events.withText(Events.v2("POST", "/v1/check"), "image/jpeg", "\ufffd\ufffd\ufffdJFIF");
    JsonNode reply = service.answer(event);
    assertEquals(400, reply.get("statusCode").intValue());
    String detail = body(reply).get("detail").textValue();
    assertTrue(detail.contains("binary") && detail.contains("base64"), detail);
  }

  @Test
  void refusesABodyThatIsNotTheBase64ItClaimsToBe() {
    ObjectNode event = Events.withText(Events.v1("POST", "/v1/check"), "image/jpeg", "***");
    event.put("isBase64Encoded", true);
    assertEquals(400, service.answer(event).get("statusCode").intValue());
  }

  @Test
  void refusesAnEmptyBody() {
    JsonNode reply = service.answer(Events.v1("POST", "/v1/check"));
    assertEquals(400, reply.get("statusCode").intValue());
  }

  @Test
  void answersOtherPathsAndMethodsAsTheServerDoes() throws JsonProcessingException {
    assertEquals(404, service.answer(Events.v2("GET", "/")).get("statusCode").intValue());
    JsonNode reply = service.answer(Events.v1("GET", "/v1/check"));
    assertEquals(405, reply.get("statusCode").intValue());
    assertEquals("POST", reply.at("/headers/Allow").textValue());
    assertEquals(405, body(reply).get("code").intValue());
    JsonNode policies = service.answer(Events.url("GET", "/v1/policies"));
    assertEquals(200, policies.get("statusCode").intValue());
    assertEquals("onboarding", body(policies).get("default").textValue());
  }

  @Test
  void returnsTheCallersRequestId() {
    ObjectNode event = Events.withBody(Events.v1("POST", "/v1/check"), "image/jpeg", PICTURE);
    ((ObjectNode) event.get("headers")).put("x-request-id", "mine.7");
    assertEquals("mine.7", service.answer(event).at("/headers/X-Request-Id").textValue());
  }

  @Test
  void neverThrows() throws JsonProcessingException {
    fake.beforeFinding(
        () -> {
          throw new NoClassDefFoundError("secret");
        });
    assertEquals(500, service.answer(Events.direct(PICTURE)).get("code").intValue());
    ObjectNode proxied = Events.withBody(Events.v2("POST", "/v1/check"), "image/jpeg", PICTURE);
    assertEquals(500, body(service.answer(proxied)).get("code").intValue());
  }

  @Test
  void takesTheLargestEventThatLambdaDelivers() {
    byte[] large = new byte[6_000_000 / 4 * 3 - 100];
    String event = "{\"image\":\"" + Base64.getEncoder().encodeToString(large) + "\"}";
    assertTrue(event.length() > 5_900_000);
    assertEquals(413, service.answer(parse(event)).get("code").intValue());
  }

  private static JsonNode parse(String event) {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode body(JsonNode reply) throws JsonProcessingException {
    return JSON.readTree(reply.get("body").textValue());
  }
}
