package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import dev.facecheck.request.Address;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every address there is, with the shape of its reply. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class AddressesTest {
  private static final String SELFIE = Base64.getEncoder().encodeToString(Pictures.bright());
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void isAnsweredOverHttp(Address address) throws Exception {
    Client.Answer answer = Client.post(address.path(), request(address));
    assertEquals(200, answer.status(), answer.toString());
    assertEquals(expected(address), fields(answer.json()), answer.toString());
    assertEquals(405, Client.ask("GET", address.path()).status());
    assertEquals("OPTIONS, POST", Client.ask("OPTIONS", address.path()).header("Allow"));
    Client.Answer longer = Client.post(address.path() + "/more", request(address));
    assertEquals(404, longer.status(), longer.toString());
  }

  @ParameterizedTest
  @EnumSource
  void isAnsweredByAnEvent(Address address) throws Exception {
    String body = request(address).toString();
    for (ObjectNode event :
        List.of(
            Events.v1("POST", address.path()),
            Events.v1("POST", "/prod" + address.path()),
            Events.v2("POST", address.path()))) {
      JsonNode reply = MockEventServer.invoke(Events.withText(event, "application/json", body));
      assertEquals(200, reply.path("statusCode").asInt(), reply.toString());
      JsonNode answer = JSON.readTree(reply.path("body").asText());
      assertEquals(expected(address), fields(answer), reply.toString());
    }
  }

  @Test
  void okayLiveTakesAFile() throws Exception {
    for (String field : new String[] {"data", "imageBest"}) {
      Form form = new Form().text("apiKey", "any").file(field, "a.jpg", Pictures.bright());
      Client.Answer answer = Client.post("/api/check_liveness", form, "Meta", "{}");
      assertTrue(answer.json().path("probability").asDouble() > 0.5, answer.toString());
      assertTrue(answer.json().path("quality").isDouble(), answer.toString());
    }
    Client.Answer none = Client.post("/api/check_liveness", new Form().text("apiKey", "any"));
    assertEquals(400, none.status());
    assertEquals("Data field is compulsory.", none.json().path("error").asText(), none.toString());
    Form dark = new Form().file("data", "a.png", Pictures.dark());
    Client.Answer nobody = Client.post("/api/check_liveness", dark);
    assertEquals("FACE_NOT_FOUND", nobody.json().path("error").asText(), nobody.toString());
    JsonNode event =
        JsonNodeFactory.instance.objectNode().put("operation", "okaylive").put("data", SELFIE);
    assertEquals("api.success", MockEventServer.invoke(event).path("messageCode").asText());
    ((ObjectNode) event).remove("operation");
    assertTrue(MockEventServer.invoke(event).path("probability").asDouble() > 0.5);
  }

  private static ObjectNode request(Address address) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    switch (address.operation()) {
      case CHECK -> body.put("image", SELFIE);
      case MATCH -> body.put("probe", SELFIE).put("reference", SELFIE);
      case BEST_SHOT -> body.putArray("frames").add(SELFIE).add(SELFIE);
      case VERIFY -> body.put("apiKey", "any").put("imageBest", SELFIE).put("imageIdCard", SELFIE);
      case LIVENESS -> body.putArray("images").add(SELFIE);
      case OKAYLIVE -> body.put("apiKey", "any").put("imageBest", SELFIE);
    }
    return body;
  }

  private static Set<String> expected(Address address) {
    String verified = "status messageCode request_id result_idcard";
    String live = "probability quality score";
    return set(
        switch (address) {
          case CHECK -> "code message reason";
          case MATCH -> "code message reason confidence threshold images";
          case BEST_SHOT -> "code message reason best_frame best_timestamp_ms frames aggregate";
          case OKAYFACE_V2, OKAYFACE_V4, PORTAL_OKAYFACE, PORTAL_OKAYFACE_V1_1 -> verified;
          case OKAYFACE_V2_1, OKAYFACE_V2_2, OKAYFACE_V4_1 -> verified + " imageBestLiveness";
          case PORTAL_OKAYLIVE -> live + " status messageCode";
          case CHECK_LIVENESS -> live;
          case LIVENESS, LIVENESS_6, API_6_LIVENESS -> "images aggregate_estimations";
        });
  }

  private static Set<String> set(String words) {
    return new TreeSet<>(List.of(words.split(" ", -1)));
  }

  private static Set<String> fields(JsonNode answer) {
    Set<String> names = new TreeSet<>();
    answer.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
