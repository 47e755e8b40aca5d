package dev.facecheck.edge;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What can be asked for, with its path and its fields. */
public enum Operation {
  CHECK("check", "/v1/check"),
  MATCH("match", "/v1/match"),
  BEST_SHOT("best-shot", "/v1/best-shot"),
  /** OkayFace. */
  VERIFY("verify", "/api/faceid/v2/verify"),
  /** LUNA PLATFORM. */
  LIVENESS("liveness", "/liveness");

  private final String id;
  private final String path;

  Operation(String id, String path) {
    this.id = id;
    this.path = path;
  }

  /** The name in events, keys and licences. */
  public String id() {
    return id;
  }

  /** The path of its POST requests. */
  public String path() {
    return path;
  }

  Vocabulary vocabulary() {
    return switch (this) {
      case CHECK -> Vocabulary.of("image");
      case MATCH -> Vocabulary.of("probe", "reference").and("reference_policy");
      case BEST_SHOT ->
          Vocabulary.repeated("frames", "frame")
              .and("interaction", "timestamps_ms", "frames_per_second");
      case VERIFY ->
          Vocabulary.of("imageBest", "imageIdCard")
              .andBase64(Map.of("imageBestBase64", "imageBest", "imageIdCardBase64", "imageIdCard"))
              .and("livenessDetection")
              .toleratingOthers();
      case LIVENESS -> Vocabulary.repeated("images", "image").and("aggregate").toleratingOthers();
    };
  }

  Task task() {
    return switch (this) {
      case CHECK -> new Checking();
      case MATCH -> new Matching();
      case BEST_SHOT -> new BestShooting();
      case VERIFY -> new Verifying();
      case LIVENESS -> new LivenessChecking();
    };
  }

  /** Whether one picture is all that a request may hold. */
  public boolean isOfOnePicture() {
    return this == CHECK;
  }

  /** The operation at a path. */
  public static Optional<Operation> atPath(String path) {
    return Arrays.stream(values()).filter(operation -> operation.path.equals(path)).findFirst();
  }

  /** The operation of a name. */
  public static Optional<Operation> ofId(String id) {
    return Arrays.stream(values()).filter(operation -> operation.id.equals(id)).findFirst();
  }
}
