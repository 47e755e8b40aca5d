package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server for clients of OkayFace's older form that read the body of no status but 200. */
@QuarkusTest
@TestProfile(OlderOkayFaceTest.Profile.class)
class OlderOkayFaceTest {

  /** A fake core with the two settings. */
  public static class Profile extends FakeCoreProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(super.getConfigOverrides());
      all.put("facecheck.dialect", "okayface-v1");
      all.put("facecheck.verify.errors-as-ok", "true");
      return all;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/faceid/v2/verify", "/api/faceid/v4/verify", "/api/ekyc/okayface/v1-1"})
  void speaksTheOlderForm(String path) throws Exception {
    Client.Answer answer = Client.post(path, request());
    assertEquals(200, answer.status());
    assertEquals(2, answer.json().size(), answer.toString());
    assertTrue(
        answer.response().body().contains("\"result_idcard\":{\"confidence\":100.0}"),
        answer.toString());
    assertTrue(answer.json().hasNonNull("request_id"), answer.toString());
  }

  @Test
  void tellsErrorsWithStatus200() throws Exception {
    ObjectNode request = request();
    request.remove("imageIdCard");
    Client.Answer answer = Client.post("/api/faceid/v2/verify", request);
    assertEquals(200, answer.status());
    assertEquals(
        "{\"error\":\"MISSING_ARGUMENTS: imageIdCard or imageBest\","
            + "\"detail\":\"Missing imageIdCard/imageBest\",\"request_id\":null}",
        answer.response().body());
    JsonNode event = MockEventServer.invoke(request.put("operation", "verify"));
    assertEquals(answer.json(), event);
    Client.Answer newer = Client.post("/api/faceid/v2/verify?dialect=okayface", request());
    assertEquals("success", newer.json().path("status").asText());
  }

  @Test
  void leavesOtherDialectsAsTheyAre() throws Exception {
    byte[] none = new byte[0];
    assertEquals(400, Client.post("/v1/check?dialect=facecheck", "image/jpeg", none).status());
    assertEquals(400, Client.post("/liveness", "image/jpeg", none).status());
    assertEquals(200, Client.post("/v1/check", "image/jpeg", none).status());
    assertFalse(Client.post("/liveness", "image/jpeg", none).json().has("error"));
  }

  private static ObjectNode request() {
    String selfie = Base64.getEncoder().encodeToString(Pictures.bright());
    return JsonNodeFactory.instance
        .objectNode()
        .put("imageBest", selfie)
        .put("imageIdCard", selfie);
  }
}
