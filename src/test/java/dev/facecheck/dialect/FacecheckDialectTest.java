package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.SampleTimings;
import dev.facecheck.Timings.Stage;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.HeadPose;
import dev.facecheck.face.SampleFace;
import dev.facecheck.image.Point;
import dev.facecheck.image.file.ImageFormat;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.image.file.Orientation;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies against the files under {@code src/test/resources/dialect}. */
class FacecheckDialectTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Policy POLICY =
      Policy.of(
          "onboarding",
          Map.of(
              Limit.MAX_FACES, 1.0,
              Limit.MAX_YAW_DEGREES, 20.0,
              Limit.MAX_PITCH_DEGREES, 20.0,
              Limit.MIN_SHARPNESS_VALUE, 30.0,
              Limit.MIN_LEFT_EYE_OPEN_RATIO, 0.15),
          Eyes.BOTH);
  private static final Map<String, String> MODELS =
      Map.of("face-mesh", "0f1e2d3c", "face-detector", "1.4");

  @Test
  void writesThreeFieldsInOrder() {
    assertEquals(
        "{\"code\":0,\"message\":\"Success.\",\"reason\":\"SUCCESS\"}",
        body(SampleAnswers.judged(Reason.SUCCESS)).toString());
    assertEquals(
        "{\"code\":1028,\"message\":\"Face was not found.\",\"reason\":\"FACE_NOT_FOUND\"}",
        body(SampleAnswers.judged(Reason.FACE_NOT_FOUND)).toString());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "19, true", "49, true", "50, false", "66, false"})
  void saysThatImpossibleColoursAreTheClients(int colour, boolean hinted) {
    Policy strict = Policy.of("icao", Map.of(Limit.MIN_NATURAL_COLOUR_VALUE, 75.0), Eyes.BOTH);
    Measurements measurements =
        new Measurements(
            List.of(
                new Assessed(Component.SINGLE_FACE_PRESENT, 1, 100),
                new Assessed(Component.NATURAL_COLOUR, 30, colour)));
    CheckResult result =
        new CheckResult(
            new ImageHeader(ImageFormat.JPEG, 640, 480, 3, 8, Orientation.UPRIGHT),
            List.of(SampleFace.facing(new HeadPose(0, 0, 0))),
            measurements,
            strict.judge(measurements),
            SampleTimings.of());
    JsonNode body = body(SampleAnswers.judged(result));
    assertEquals(1001, body.get("code").intValue());
    assertEquals(hinted, body.path("hint").asText().contains("red and blue"), body.toString());
    assertEquals(hinted, body.has("hint"));
  }

  @Test
  void writesAcceptedPictureInFull() throws IOException {
    assertReply(
        "accepted.json",
        result(
            new Assessed(Component.SINGLE_FACE_PRESENT, 1, 100),
            new Assessed(Component.HEAD_POSE_YAW, -3.14159265, 97),
            new Assessed(Component.HEAD_POSE_PITCH, 20, 50),
            new Assessed(Component.SHARPNESS, 0.87654321, 88),
            new Assessed(Component.LEFT_EYE_OPEN, 0.3, 90)));
  }

  @Test
  void writesRejectedPictureInFull() throws IOException {
    assertReply(
        "rejected.json",
        result(
            new Assessed(Component.SINGLE_FACE_PRESENT, 2, 0),
            new Assessed(Component.HEAD_POSE_YAW, -20.00004, 50),
            new Assessed(Component.HEAD_POSE_PITCH, 25, 40),
            new Assessed(Component.SHARPNESS, 0.1, 12),
            new FailureToAssess(Component.LEFT_EYE_OPEN, "the eye is covered")));
  }

  @Test
  void writesPictureWithoutFaceInFull() throws IOException {
    assertReply("no-face.json", result(new Assessed(Component.SINGLE_FACE_PRESENT, 0, 0)));
  }

  @Test
  void explainsByLandmarksAndASentenceForEachFinding() {
    CheckResult result =
        result(
            new Assessed(Component.SINGLE_FACE_PRESENT, 1, 100),
            new Assessed(Component.HEAD_POSE_PITCH, 25, 40));
    Answer.Detail explained = Answer.Detail.of(POLICY, MODELS, "explained");

    ObjectNode body = body(new Answer.Judged(result, explained));

    JsonNode landmarks = body.get("face").get("landmarks");
    assertEquals(FaceMesh.POINTS, landmarks.size());
    Point nose = result.faces().get(0).mesh().point(1);
    assertEquals(nose.x(), landmarks.get(1).get(0).doubleValue(), 1e-4);
    assertEquals(nose.y(), landmarks.get(1).get(1).doubleValue(), 1e-4);
    assertEquals(body.get("message"), body.get("findings").get(0).get("message"));
    ObjectNode full = body(full(result));
    assertFalse(full.get("face").has("landmarks"));
    assertFalse(full.get("findings").get(0).has("message"));
  }

  @Test
  void writesMillisecondsOfStagesThatRan() {
    CheckResult result = result(new Assessed(Component.SINGLE_FACE_PRESENT, 0, 0));

    JsonNode timings = body(full(result)).get("timings_ms");

    assertEquals(List.of("header", "decode"), fieldNames(timings));
    double nanos = result.timings().nanos().get(Stage.DECODE);
    assertEquals(nanos / 1e6, timings.get("decode").doubleValue(), 5e-5);
  }

  @ParameterizedTest
  @EnumSource
  void reportsDetailOnlyToClientWhoCanMendTheFault(Fault fault) {
    boolean mendable = fault.error().code() < 500 && fault != Fault.LICENCE;

    assertEquals(mendable, body(new Answer.Refused(fault, "the picture is \"x\"")).has("detail"));
    assertFalse(body(new Answer.Refused(fault, "")).has("detail"));
  }

  @Test
  void writesRequestErrorWithDetail() {
    assertEquals(
        "{\"code\":400,\"message\":\"Bad request.\",\"reason\":\"BAD_REQUEST\","
            + "\"detail\":\"the picture is truncated\"}",
        body(new Answer.Refused(Fault.PICTURE_REFUSED, "the picture is truncated")).toString());
  }

  @Test
  void neverRoundsConfidenceUpToTheLimit() {
    Answer.Compared pair = SampleAnswers.compared(true, Reason.NOT_THE_SAME_PERSON);
    Answer nearly =
        new Answer.Compared(
            pair.probe(),
            pair.reference(),
            OptionalDouble.of(74.999999),
            pair.minConfidence(),
            true,
            pair.verdict());

    assertEquals(74.999999, body(nearly).get("confidence").doubleValue());
  }

  @Test
  void namesComponentThatFailedToStart() {
    assertEquals(
        "{\"code\":1000,\"message\":\"Initialization error.\","
            + "\"reason\":\"FACE_DETECTOR_CREATION_FAILED\","
            + "\"detail\":\"Failed to create a face detector.\"}",
        body(new Answer.NotInitialized(InitializationFailure.FACE_DETECTOR_CREATION_FAILED))
            .toString());
  }

  private static Answer full(CheckResult result) {
    return new Answer.Judged(result, Answer.Detail.of(POLICY, MODELS, "full"));
  }

  private static ObjectNode body(Answer answer) {
    return Golden.render(Dialects.FACECHECK, answer);
  }

  private static CheckResult result(Measurement... measured) {
    Measurements measurements = new Measurements(List.of(measured));
    int faces = (int) ((Assessed) measured[0]).nativeScore();
    return new CheckResult(
        new ImageHeader(ImageFormat.JPEG, 640, 480, 3, 8, Orientation.UPRIGHT),
        Collections.nCopies(faces, SampleFace.facing(new HeadPose(-3.14159265, 20, 0))),
        measurements,
        POLICY.judge(measurements),
        SampleTimings.of(Stage.HEADER, Stage.DECODE));
  }

  /** Compares the text, so that the order of keys counts, but for the timings. */
  private static void assertReply(String file, CheckResult result) throws IOException {
    ObjectNode reply = body(full(result));
    assertTrue(reply.remove("timings_ms").isObject());
    try (var golden = FacecheckDialectTest.class.getResourceAsStream("/dialect/" + file)) {
      assertEquals(JSON.readTree(golden).toPrettyString(), reply.toPrettyString());
    }
  }

  private static List<String> fieldNames(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }
}
