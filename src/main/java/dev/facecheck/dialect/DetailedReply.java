package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;
import static dev.facecheck.dialect.Numbers.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.Timings;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.HeadPose;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.measure.Measurement;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Verdict;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fields that the full reply adds to the compact one. */
final class DetailedReply {
  private static final int FINDINGS_IN_SUMMARY = 3;
  private static final double NANOS_PER_MS = 1e6;

  private DetailedReply() {}

  static void append(ObjectNode body, CheckResult result, Answer.Detail detail, Messages messages) {
    Policy policy = detail.policy();
    body.putObject("policy").put("name", policy.name()).put("version", policy.version());
    body.put("summary", summary(result.verdict(), messages));
    ArrayNode findings = body.putArray("findings");
    for (Finding finding : result.verdict().findings()) {
      ObjectNode node = findings.addObject();
      append(node, finding);
      if (detail.explained()) {
        node.put("message", messages.of(finding.reason()));
      }
    }
    body.put("faces", result.faces().size());
    if (result.face().isPresent()) {
      ObjectNode face = body.putObject("face");
      append(face, result.face().get());
      if (detail.explained()) {
        append(face.putArray("landmarks"), result.face().get().mesh());
      }
    } else {
      body.putNull("face");
    }
    ArrayNode others = body.putArray("other_faces");
    result.faces().stream().skip(1).forEach(face -> append(others.addObject(), face.box()));
    ArrayNode measurements = body.putArray("measurements");
    result.measurements().all().forEach(each -> append(measurements.addObject(), each));
    append(body.putObject("image"), result.header());
    append(body.putObject("timings_ms"), result.timings());
    ObjectNode versions = body.putObject("models");
    new TreeMap<>(detail.models()).forEach(versions::put);
  }

  /** The different sentences of the first three findings. */
  private static String summary(Verdict verdict, Messages messages) {
    if (verdict.findings().isEmpty()) {
      return messages.of(verdict.reason());
    }
    return verdict.findings().stream()
        .limit(FINDINGS_IN_SUMMARY)
        .map(finding -> messages.of(finding.reason()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The observed number is exact: rounded, it could seem to keep the limit. */
  private static void append(ObjectNode node, Finding finding) {
    node.put("reason", finding.reason().name())
        .put("code", finding.reason().code())
        .put("component", finding.component().id());
    node.set("observed", exact(finding.observed()));
    node.set("limit", exact(finding.limit()));
    node.put("unit", finding.unit()).put("bound", lowerCase(finding.bound()));
  }

  private static void append(ObjectNode node, Face face) {
    append(node.putObject("box"), face.box());
    node.set("inter_eye_distance_px", rounded(face.interEyeDistance()));
    face.pose().ifPresentOrElse(pose -> append(node, pose), () -> node.putNull("head_pose"));
  }

  /** Points as arrays of x and y, in the mesh's own order. */
  private static void append(ArrayNode landmarks, FaceMesh mesh) {
    for (int i = 0; i < FaceMesh.POINTS; i++) {
      Point point = mesh.point(i);
      landmarks.addArray().add(rounded(point.x())).add(rounded(point.y()));
    }
  }

  private static void append(ObjectNode node, BoundingBox box) {
    node.set("x", rounded(box.left()));
    node.set("y", rounded(box.top()));
    node.set("width", rounded(box.width()));
    node.set("height", rounded(box.height()));
  }

  private static void append(ObjectNode node, HeadPose pose) {
    ObjectNode angles = node.putObject("head_pose");
    angles.set("yaw_degrees", rounded(pose.yawDegrees()));
    angles.set("pitch_degrees", rounded(pose.pitchDegrees()));
    angles.set("roll_degrees", rounded(pose.rollDegrees()));
  }

  private static void append(ObjectNode node, Measurement measurement) {
    node.put("component", measurement.component().id());
    if (measurement instanceof Measurement.Assessed assessed) {
      node.set("native", rounded(assessed.nativeScore()));
      node.put("unit", assessed.component().unit()).put("value", assessed.value());
    } else if (measurement instanceof Measurement.FailureToAssess failure) {
      node.put("failure_to_assess", failure.why());
    }
  }

  private static void append(ObjectNode node, ImageHeader header) {
    node.put("width", header.width())
        .put("height", header.height())
        .put("format", lowerCase(header.format()));
  }

  private static void append(ObjectNode node, Timings timings) {
    timings
        .nanos()
        .forEach((stage, nanos) -> node.set(lowerCase(stage), rounded(nanos / NANOS_PER_MS)));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
