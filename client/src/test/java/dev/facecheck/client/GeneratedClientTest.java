package dev.facecheck.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.client.api.CompatibleApi;
import dev.facecheck.client.api.NativeApi;
import dev.facecheck.client.api.OperationApi;
import dev.facecheck.client.model.BestShotReply;
import dev.facecheck.client.model.BestShotRequest;
import dev.facecheck.client.model.CheckReply;
import dev.facecheck.client.model.CheckRequest;
import dev.facecheck.client.model.DetailLevel;
import dev.facecheck.client.model.Dialect;
import dev.facecheck.client.model.ErrorReason;
import dev.facecheck.client.model.ErrorReply;
import dev.facecheck.client.model.Frame;
import dev.facecheck.client.model.Health;
import dev.facecheck.client.model.LunaPlatformReply;
import dev.facecheck.client.model.LunaReply;
import dev.facecheck.client.model.MatchReply;
import dev.facecheck.client.model.MatchRequest;
import dev.facecheck.client.model.OkayFaceReply;
import dev.facecheck.client.model.PolicyList;
import dev.facecheck.client.model.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A client that nobody wrote, made from the document, is answered as the document says. */
class GeneratedClientTest {
  private static final File ACCEPTED = portrait("grace-hopper.jpg");
  private static final File TOO_SMALL = portrait("astronaut.png");

  /** Strict: an answer with a field that the document does not know fails to be read. */
  private static final ObjectMapper STRICT =
      ApiClient.createDefaultObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final ApiClient client = new ApiClient().setObjectMapper(STRICT);
  private final NativeApi api;
  private final CompatibleApi compatible;
  private final OperationApi operation;

  GeneratedClientTest() {
    client.updateBaseUri(Objects.requireNonNull(System.getProperty("facecheck.url")));
    api = new NativeApi(client);
    compatible = new CompatibleApi(client);
    operation = new OperationApi(client);
  }

  /** Not as the picture itself: this kind of client sends any body without a form as JSON. */
  @Test
  void checksAFileInAFormAndInJson() throws Exception {
    CheckReply form =
        api.checkWithFormData(ACCEPTED, null, null, null, null, "from-a-form").getCheckReply();
    assertEquals(0, form.getCode());
    assertEquals(Reason.SUCCESS, form.getReason());
    CheckRequest json = new CheckRequest().image(bytes(ACCEPTED));
    assertEquals(form, api.checkWithJson(json, null, null, null, null, null).getCheckReply());
  }

  @Test
  void readsEveryDetail() throws Exception {
    CheckRequest request =
        new CheckRequest().image(bytes(TOO_SMALL)).detail(DetailLevel.FULL).policy("onboarding");
    CheckReply reply = api.checkWithJson(request, null, null, null, null, null).getCheckReply();
    assertEquals(Reason.FACE_TOO_SMALL, reply.getReason());
    assertEquals("onboarding", reply.getPolicy().getName());
    assertEquals(reply.getReason(), reply.getFindings().get(0).getReason());
    assertTrue(reply.getFace().getBox().getWidth().doubleValue() > 0);
    assertTrue(reply.getMeasurements().size() > 25, reply.toString());
    assertTrue(reply.getModels().size() > 3, reply.toString());
  }

  @Test
  void tellsTwoPersonsApart() throws Exception {
    MatchRequest request = new MatchRequest().probe(bytes(ACCEPTED)).reference(bytes(TOO_SMALL));
    MatchReply reply =
        api.matchWithJson(request, null, null, null, null, null, null).getMatchReply();
    assertEquals(Reason.NOT_THE_SAME_PERSON, reply.getReason());
    assertEquals(1104, reply.getCode());
    assertEquals(Reason.SUCCESS, reply.getImages().getProbe().getReason());
    assertTrue(reply.getConfidence().compareTo(reply.getThreshold()) < 0, reply.toString());
    MatchReply same =
        api.matchWithFormData(ACCEPTED, ACCEPTED, null, null, null, null, null, null)
            .getMatchReply();
    assertEquals(0, same.getCode(), same.toString());
    assertTrue(same.getConfidence().doubleValue() > 99, same.toString());
  }

  @Test
  void picksTheBestOfThreeEqualFrames() throws Exception {
    byte[] picture = bytes(ACCEPTED);
    BestShotRequest request = new BestShotRequest();
    for (long time : new long[] {0, 100, 200}) {
      request.addFramesItem(new Frame().image(picture).timestampMs(time));
    }
    BestShotReply json =
        api.bestShotWithJson(request, null, null, null, null, null, null, null, null)
            .getBestShotReply();
    assertEquals(Reason.SUCCESS, json.getReason());
    assertEquals(0, json.getBestFrame());
    assertEquals(0, json.getBestTimestampMs());
    assertEquals(3, json.getFrames().size());
    assertEquals(3, json.getAggregate().getFrames());
    assertEquals(json, ofForm(List.of(ACCEPTED, ACCEPTED, ACCEPTED)));
  }

  private BestShotReply ofForm(List<File> frames) throws ApiException {
    return api.bestShotWithFormData(frames, null, null, "0,100,200", null, null, null, null, null)
        .getBestShotReply();
  }

  @Test
  void speaksTheDialectsOfOtherClients() throws Exception {
    LunaReply luna =
        api.checkWithFormData(TOO_SMALL, null, null, Dialect.LUNA, null, null).getLunaReply();
    assertEquals(1016, luna.getCode());
    assertEquals("FaceDetectSmall", luna.getName());
    assertEquals(
        OkayFaceReply.StatusEnum.SUCCESS,
        compatible
            .verifyWithFormData(ACCEPTED, ACCEPTED, null, null, null, "a-key-of-mine", true)
            .getOkayFaceReply()
            .getStatus());
    LunaPlatformReply checked =
        compatible.livenessWithFormData(List.of(ACCEPTED, ACCEPTED), null, 1, null);
    assertEquals(2, checked.getImages().size());
    assertEquals(1, checked.getImages().get(0).getStatus().getValue());
    assertEquals(1, checked.getAggregateEstimations().getLiveness().getPrediction().getValue());
  }

  @Test
  void listsPoliciesAndTheirLimits() throws Exception {
    PolicyList list = operation.policies(null);
    assertEquals("onboarding", list.getDefault());
    assertTrue(list.getPolicies().size() > 3, list.toString());
    list.getPolicies().forEach(policy -> assertTrue(policy.getLimits().size() > 5));
  }

  @Test
  void isToldWhatIsWrong() throws Exception {
    CheckRequest request = new CheckRequest().image(new byte[] {1, 2, 3}).policy("onboarding");
    ApiException refused =
        assertThrows(
            ApiException.class,
            () -> api.checkWithJson(request, null, null, null, null, "an-error"));
    assertEquals(400, refused.getCode());
    assertEquals("an-error", refused.getResponseHeaders().firstValue("X-Request-Id").orElse(""));
    ErrorReply error = STRICT.readValue(refused.getResponseBody(), ErrorReply.class);
    assertEquals(400, error.getCode());
    assertEquals(ErrorReason.BAD_REQUEST, error.getReason());
    assertNotEquals("", error.getDetail());
  }

  @Test
  void asksForHealth() throws Exception {
    assertEquals(Health.StatusEnum.UP, operation.ready().getStatus());
    assertEquals(Health.StatusEnum.UP, operation.live().getStatus());
  }

  private static byte[] bytes(File file) throws IOException {
    return Files.readAllBytes(file.toPath());
  }

  private static File portrait(String name) {
    return Path.of("..", "src", "test", "resources", "portraits", name).toFile();
  }
}
