package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.conformance.Variation;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.lambda.MockEventServer;
import dev.facecheck.policy.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every verdict of the vendors' lists, in the vendors' own words: LUNA ID's number and name, and
 * OkayFace's code, written here as the lists have them.
 */
@QuarkusTest
@TestProfile(ReasonsTest.Profile.class)
class VendorReasonsTest {
  /** LUNA ID's number and name; OkayFace's code, or nothing, and how its sentence begins. */
  private static final Map<Reason, String> LINES =
      Map.ofEntries(
          Map.entry(Reason.PRIMARY_FACE_LOST_CRITICAL, "1027 PrimaryFaceLost|FACE_NOT_FOUND|"),
          Map.entry(Reason.PRIMARY_FACE_LOST, "1023 PrimaryFaceLost|FACE_NOT_FOUND|"),
          Map.entry(Reason.FACE_LOST, "1023 FaceLost|FACE_NOT_FOUND|"),
          Map.entry(Reason.FACE_NOT_FOUND, "1028 |FACE_NOT_FOUND|Face is not detected."),
          Map.entry(Reason.TOO_MANY_FACES, "1003 TooManyFaces|TOO_MANY_FACES|More than 1 face"),
          Map.entry(
              Reason.FACE_CROPPED, "1017 FaceOutOfFrame|FACE_CROPPED|Face is partially missing"),
          Map.entry(
              Reason.FACE_CLOSE_TO_BORDER,
              "1017 FaceOutOfFrame|FACE_CLOSE_TO_BORDER|Face is too close or shifted away"),
          Map.entry(
              Reason.FACE_TOO_CLOSE,
              "1017 FaceOutOfFrame|FACE_TOO_CLOSE|Face is too close to the camera."),
          Map.entry(
              Reason.FACE_TOO_SMALL, "1016 FaceDetectSmall|FACE_TOO_SMALL|Face is too far away"),
          Map.entry(
              Reason.FACE_TOO_SMALL_RELATIVE,
              "1016 FaceDetectSmall|FACE_TOO_SMALL|Face is too small to be detected."),
          Map.entry(
              Reason.INTER_EYE_DISTANCE_TOO_SMALL,
              "1016 FaceDetectSmall|FACE_TOO_SMALL|Facial area is not big enough for analysis."),
          Map.entry(
              Reason.BAD_HEAD_POSE, "1002 BadHeadPose|FACE_ANGLE_TOO_LARGE|Face is not facing"),
          Map.entry(Reason.LOW_QUALITY, "1001 BadQuality||"),
          Map.entry(Reason.FACE_BLURRED, "1011 BlurredFace||"),
          Map.entry(Reason.TOO_DARK, "1012 TooDark||"),
          Map.entry(Reason.TOO_LIGHT, "1013 TooMuchLight||"),
          Map.entry(Reason.UNEVEN_ILLUMINATION, "1014 BadQuality||"),
          Map.entry(Reason.SPECULARITY, "1015 BadQuality||"),
          Map.entry(Reason.SUNGLASSES, "1024 GlassesOn|FACE_IS_OCCLUDED|Face is partially blocked"),
          Map.entry(Reason.MASK_WORN, "1008 OccludedFace|FACE_IS_OCCLUDED|Face is partially block"),
          Map.entry(Reason.MASK_MISPLACED, "1009 OccludedFace|FACE_IS_OCCLUDED|Face is partially"),
          Map.entry(Reason.MOUTH_OCCLUDED, "1029 OccludedFace|FACE_IS_OCCLUDED|Face is partially"),
          Map.entry(Reason.FACE_OCCLUDED, "1010 OccludedFace|FACE_IS_OCCLUDED|Face is partially"),
          Map.entry(Reason.LIVENESS_FAILED, "1004 ||"),
          Map.entry(Reason.INTERACTION_FAILED, "1006 ||"),
          Map.entry(Reason.INTERACTION_TIMEOUT, "1007 ||"));

  /** LUNA PLATFORM's numbers of errors, where it has one. */
  private static final Map<Reason, Integer> NUMBERS =
      Map.of(
          Reason.FACE_NOT_FOUND, 32008,
          Reason.TOO_MANY_FACES, 32017,
          Reason.FACE_CROPPED, 32003,
          Reason.FACE_CLOSE_TO_BORDER, 32002,
          Reason.FACE_TOO_CLOSE, 32001,
          Reason.FACE_TOO_SMALL, 32005,
          Reason.FACE_TOO_SMALL_RELATIVE, 32005,
          Reason.INTER_EYE_DISTANCE_TOO_SMALL, 32005);

  @ParameterizedTest
  @EnumSource
  void isReachedOverHttp(Reason reason) throws Exception {
    assumeTrue(ProgramUnderTest.overHttp(), "no server");
    Scenario scenario = Scenario.of(reason);
    for (String dialect : dialects(reason)) {
      ObjectNode body = scenario.body().deepCopy().put("dialect", dialect);
      Client.Answer answer = Client.post(scenario.operation().path(), body);
      assertEquals(200, answer.status(), answer.toString());
      assertReached(reason, dialect, answer.json());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReachedByAnEvent(Reason reason) throws Exception {
    assumeTrue(ProgramUnderTest.overLambda(), "no function");
    Scenario scenario = Scenario.of(reason);
    for (String dialect : dialects(reason)) {
      ObjectNode event = scenario.body().deepCopy().put("dialect", dialect);
      event.put("operation", scenario.operation().id());
      assertReached(reason, dialect, MockEventServer.invoke(event));
    }
  }

  /** At LUNA PLATFORM's address, a picture has an error's number or else an estimate. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "PRIMARY_FACE_LOST_CRITICAL",
        "PRIMARY_FACE_LOST",
        "FACE_LOST",
        "INTERACTION_FAILED",
        "INTERACTION_TIMEOUT",
        "NOT_THE_SAME_PERSON",
      })
  void hasTheNumberOfLunaPlatform(Reason reason) throws Exception {
    JsonNode body = Scenario.of(reason).body();
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("policy", body.path("policy").asText("onboarding"));
    request.putArray("images").add(body.path("image"));
    List<JsonNode> answers = new ArrayList<>();
    if (ProgramUnderTest.overHttp()) {
      answers.add(Client.post("/liveness", request).json());
    }
    if (ProgramUnderTest.overLambda()) {
      answers.add(MockEventServer.invoke(request.put("operation", "liveness")));
    }
    assertFalse(answers.isEmpty(), "no way in was tried");
    int estimate = reason == Reason.SUCCESS ? 1 : reason == Reason.LIVENESS_FAILED ? 0 : 2;
    for (JsonNode answer : answers) {
      JsonNode image = answer.at("/images/0");
      int number = image.at("/error/error_code").asInt(-1);
      assertEquals(NUMBERS.getOrDefault(reason, 0), number, answer.toString());
      assertEquals(number == 0, image.at("/liveness/prediction").asInt(-1) == estimate);
    }
  }

  /** They hide so much that poor quality is found first, which OkayFace has no error for. */
  @Test
  void sunglassesOfDeepestBlackAreAnOcclusion() throws Exception {
    assumeTrue(ProgramUnderTest.overHttp(), "no server");
    BufferedImage picture = Variation.GOOD.picture();
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(6, 6, 8));
    graphics.fill(new Ellipse2D.Double(178, 160, 90, 62));
    graphics.fill(new Ellipse2D.Double(266, 160, 90, 62));
    graphics.fillRect(250, 176, 30, 8);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    String selfie = Base64.getEncoder().encodeToString(png.toByteArray());
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("data", selfie);
    Client.Answer answer = Client.post("/api/check_liveness", request);
    assertEquals("FACE_IS_OCCLUDED", answer.json().path("error").asText(), answer.toString());
    Client.Answer told = Client.post("/v1/check?detail=full", "image/png", png.toByteArray());
    assertTrue(told.json().path("findings").size() > 1, told.toString());
  }

  /** Reasons of our own are in no list, and one has another name in newer versions of LUNA ID. */
  private static List<String> dialects(Reason reason) {
    String line = LINES.get(reason);
    if (line == null) {
      return List.of();
    }
    if (reason == Reason.PRIMARY_FACE_LOST_CRITICAL) {
      return List.of("luna", "luna-1.13", "okayface");
    }
    return line.endsWith("||") ? List.of("luna") : List.of("luna", "okayface");
  }

  private static void assertReached(Reason reason, String dialect, JsonNode answer) {
    String[] line = LINES.get(reason).split("\\|", -1);
    if (dialect.equals("luna-1.13")) {
      assertEquals("PrimaryFaceLostCritical", answer.path("name").asText(), answer.toString());
    } else if (dialect.equals("luna")) {
      String name = answer.path("name").isNull() ? "" : answer.path("name").asText();
      assertEquals(line[0], answer.path("code").asInt() + " " + name, answer.toString());
    } else {
      assertEquals(line[1], answer.path("message").asText(), answer.toString());
      assertTrue(answer.path("detail").asText().startsWith(line[2]), answer.toString());
    }
  }
}
