package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LUNA PLATFORM's liveness as LUNA ID's libraries and hand-written clients ask for it. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class LunaPlatformTest {
  private static final String PATH = "/api/6/liveness";
  private static final String ID = "1536751345,8b8b5937-2e9c-4e8b-a7a7-5caf86621b5a";
  private static final String PAGES =
      "https://docs.visionlabs.ai/info/luna/troubleshooting/errors-description/code-";
  private static final byte[] SELFIE = Pictures.bright();

  @Test
  void echoesIdentifierAndFileNames() throws Exception {
    String name = "снимок лица " + "x".repeat(60) + ".jpg";
    Form form = new Form().file("meta", "meta.json", "{}".getBytes(UTF_8)).file("a", name, SELFIE);
    Client.Answer answer = Client.post(PATH, form, "Luna-Request-Id", ID);
    assertEquals(ID, answer.header("Luna-Request-Id"));
    assertEquals(1, answer.json().path("images").size(), answer.toString());
    assertEquals(name, answer.json().at("/images/0/filename").asText());
    assertEquals(PAGES + 0, answer.json().at("/images/0/error/link").asText());
    assertTrue(answer.json().at("/images/0/liveness/estimations/quality").isDouble());
    assertEquals(36, Client.post(PATH, form).header("Luna-Request-Id").length());
  }

  @Test
  void echoesTheIdentifierOfAnEvent() throws Exception {
    ObjectNode event = Events.withBody(Events.v2("POST", PATH), "image/jpeg", SELFIE);
    ((ObjectNode) event.get("headers")).put("Luna-Request-Id", ID);
    JsonNode reply = MockEventServer.invoke(event);
    assertEquals(ID, reply.at("/headers/Luna-Request-Id").asText(), reply.toString());
  }

  @Test
  void decodesBase64() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(SELFIE);
    Client.Answer answer = Client.post(PATH, "image/x-jpeg-base64", base64.getBytes(UTF_8));
    assertEquals(1, answer.json().at("/images/0/liveness/prediction").asInt(), answer.toString());
    JsonNode reply =
        MockEventServer.invoke(
            Events.withText(Events.v1("POST", PATH), "image/x-jpeg-base64", base64));
    assertEquals(200, reply.path("statusCode").asInt(), reply.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, hello, 12023",
    "application/json, {, 12027",
    "application/json, {}, 12030",
    "image/x-jpeg-base64, !, 18001",
  })
  void tellsTheVendorsNumber(String contentType, String body, int number) throws Exception {
    Client.Answer answer = Client.post(PATH, contentType, body.getBytes(UTF_8));
    assertEquals(400, answer.status());
    assertEquals(number, answer.json().path("error_code").asInt(), answer.toString());
    assertEquals(PAGES + number, answer.json().path("link").asText());
  }

  @Test
  void tellsOfOnePictureThatIsTooLarge() throws Exception {
    Form form = new Form().file("images", "large.jpg", new byte[3_200_000]);
    form.file("images", "good.jpg", SELFIE).file("images", "none.jpg", "none".getBytes(UTF_8));
    JsonNode images = Client.post(PATH, form).json().path("images");
    assertEquals(37003, images.at("/0/error/error_code").asInt(), images.toString());
    assertEquals("Request payload too large.", images.at("/0/error/desc").asText());
    assertEquals(1, images.at("/1/status").asInt());
    assertEquals(18002, images.at("/2/error/error_code").asInt());
    assertEquals(PAGES + 18002, images.at("/2/error/link").asText());
  }
}
