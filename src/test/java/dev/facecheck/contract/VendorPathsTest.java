package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.Color;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of OkayFace and LUNA PLATFORM, as their clients call them. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class VendorPathsTest {
  private static final String VERIFY = "/api/faceid/v2/verify";
  private static final byte[] SELFIE = Pictures.bright();
  private static final byte[] STRANGER = Pictures.plain(Color.RED, "jpg");
  private static final byte[] NOBODY = Pictures.dark();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void verifiesAForm() throws Exception {
    Form form =
        new Form()
            .text("apiKey", "any")
            .file("imageBest", "best.jpg", SELFIE)
            .file("imageIdCard", "card.jpg", SELFIE)
            .text("journeyId", "7");
    Client.Answer answer = Client.post(VERIFY, form, "livenessMeta", "{}");
    assertEquals(200, answer.status(), answer.toString());
    assertEquals("success", answer.json().path("status").asText());
    assertEquals("api.success", answer.json().path("messageCode").asText());
    assertEquals(100, answer.json().at("/result_idcard/confidence").asDouble());
    assertFalse(answer.json().has("imageBestLiveness"), answer.toString());
    assertEquals(answer.header("X-Request-Id"), answer.json().path("request_id").asText());
  }

  @Test
  void verifiesJsonWithLiveness() throws Exception {
    ObjectNode request = object().put("imageBestBase64", base64(SELFIE));
    request.put("imageIdCard", base64(STRANGER)).put("livenessDetection", true);
    Client.Answer answer = Client.post(VERIFY, request);
    assertEquals("success", answer.json().path("status").asText(), answer.toString());
    assertTrue(answer.json().at("/imageBestLiveness/probability").asDouble() > 0.5);
    assertTrue(answer.json().at("/imageBestLiveness/quality").asDouble() > 0.5);
    assertTrue(answer.json().at("/result_idcard/confidence").asDouble() < 75, answer.toString());
  }

  @Test
  void verifiesAnEventOfBothImages() throws Exception {
    ObjectNode event = object().put("imageBest", base64(SELFIE));
    event.put("imageIdCardBase64", base64(SELFIE)).put("apiKey", "any");
    JsonNode answer = MockEventServer.invoke(event);
    assertEquals("api.success", answer.path("messageCode").asText(), answer.toString());
    JsonNode proxied =
        MockEventServer.invoke(
            Events.withText(
                Events.v1("POST", "/prod" + VERIFY), "application/json", event.toString()));
    JsonNode body = JSON.readTree(proxied.path("body").asText());
    assertEquals(100, body.at("/result_idcard/confidence").asDouble(), proxied.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "dark, bright, 200, FACE_NOT_FOUND",
    "bright, dark, 200, FACE_NOT_FOUND",
    "'', bright, 400, MISSING_ARGUMENTS: imageIdCard or imageBest",
    "bright, '', 400, MISSING_ARGUMENTS: imageIdCard or imageBest",
    "bright, text, 400, Photo format error",
    "large, bright, 413, PAYLOAD_TOO_LARGE",
  })
  void tellsOkayFaceErrors(String best, String card, int status, String message) throws Exception {
    Form form = new Form().text("apiKey", "any");
    for (String[] part : new String[][] {{"imageBest", best}, {"imageIdCard", card}}) {
      if (!part[1].isEmpty()) {
        form.file(part[0], "a.jpg", picture(part[1]));
      }
    }
    Client.Answer answer = Client.post(VERIFY, form);
    assertEquals(status, answer.status(), answer.toString());
    assertEquals("error", answer.json().path("status").asText(), answer.toString());
    assertEquals(message, answer.json().path("message").asText(), answer.toString());
    Client.Answer old = Client.post(VERIFY + "?dialect=okayface-v1", form);
    assertEquals(message, old.json().path("error").asText(), old.toString());
    assertEquals(status == 200, old.json().hasNonNull("request_id"), old.toString());
    assertTrue(old.json().has("request_id"), old.toString());
    assertEquals(answer.json().path("detail"), old.json().path("detail"));
  }

  @Test
  void tellsThatDataAreCompulsory() throws Exception {
    Client.Answer answer = Client.post(VERIFY, "application/json", new byte[0]);
    assertEquals("Data field is compulsory.", answer.json().path("message").asText());
    assertEquals(400, answer.status());
  }

  @Test
  void estimatesLivenessOfOnePicture() throws Exception {
    Client.Answer answer = Client.post("/liveness", "image/jpeg", SELFIE);
    assertEquals(200, answer.status(), answer.toString());
    assertEquals(1, answer.json().at("/images/0/liveness/prediction").asInt(), answer.toString());
    assertTrue(answer.json().at("/images/0/liveness/estimations/probability").asDouble() > 0.5);
  }

  @Test
  void estimatesLivenessOfSeveralPicturesTogether() throws Exception {
    Form form =
        new Form()
            .file("first", "one.jpg", SELFIE)
            .file("second", "two.png", NOBODY)
            .file("third", "three.txt", "no picture".getBytes(UTF_8));
    Client.Answer answer = Client.post("/liveness?aggregate=1&multiface_policy=0", form);
    JsonNode images = answer.json().path("images");
    assertEquals(3, images.size(), answer.toString());
    assertEquals("one.jpg", images.get(0).path("filename").asText());
    assertEquals(1, images.get(0).path("status").asInt(), answer.toString());
    assertTrue(images.get(1).at("/error/error_code").isInt(), answer.toString());
    assertTrue(images.get(2).at("/error/error_code").isInt(), answer.toString());
    assertTrue(answer.json().has("aggregate_estimations"), answer.toString());
    JsonNode event =
        object()
            .put("aggregate", 1)
            .set("images", JsonNodeFactory.instance.arrayNode().add(base64(SELFIE)));
    assertEquals(1, MockEventServer.invoke(event).path("images").size());
  }

  private static byte[] picture(String name) {
    return switch (name) {
      case "bright" -> SELFIE;
      case "dark" -> NOBODY;
      case "text" -> "this is no photograph".getBytes(UTF_8);
      case "large" -> new byte[3_200_000];
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
