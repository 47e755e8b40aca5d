package dev.facecheck.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operations of the service, with their paths and fields. */
public enum Operation {
  CHECK("check", "/v1/check"),
  MATCH("match", "/v1/match"),
  BEST_SHOT("best-shot", "/v1/best-shot"),
  /** OkayFace's comparison of a selfie with an identity card. */
  VERIFY("verify", "/api/faceid/v2/verify"),
  /** LUNA PLATFORM's liveness of pictures. */
  LIVENESS("liveness", "/liveness");

  /** Path of the list of policies, the only one that belongs to no operation. */
  public static final String POLICIES_PATH = "/v1/policies";

  private static final Map<String, Operation> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toMap(Operation::path, Function.identity()));

  private final String id;
  private final String path;

  Operation(String id, String path) {
    this.id = id;
    this.path = path;
  }

  /** Name in events, keys and licences. */
  public String id() {
    return id;
  }

  /** Path of its POST requests. */
  public String path() {
    return path;
  }

  Fields fields() {
    return switch (this) {
      case CHECK -> Fields.of("image");
      case MATCH -> Fields.of("probe", "reference").and("reference_policy");
      case BEST_SHOT ->
          Fields.repeated("frames", "frame")
              .and("interaction", "timestamps_ms", "frames_per_second");
      case VERIFY ->
          Fields.of("imageBest", "imageIdCard")
              .andBase64(Map.of("imageBestBase64", "imageBest", "imageIdCardBase64", "imageIdCard"))
              .and("livenessDetection")
              .toleratingOthers();
      case LIVENESS -> Fields.repeated("images", "image").and("aggregate").toleratingOthers();
    };
  }

  /** Whether a request may hold one picture only. */
  public boolean isOfOnePicture() {
    return this == CHECK;
  }

  /** The operation at a path. */
  public static Optional<Operation> atPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** The operation of a name. */
  public static Optional<Operation> ofId(String id) {
    return Arrays.stream(values()).filter(operation -> operation.id.equals(id)).findFirst();
  }

  /** Methods that a path takes, as the header {@code Allow} has them; empty for unknown paths. */
  public static Optional<String> methodsAt(String path) {
    if (BY_PATH.containsKey(path)) {
      return Optional.of("OPTIONS, POST");
    }
    return path.equals(POLICIES_PATH) ? Optional.of("GET, HEAD, OPTIONS") : Optional.empty();
  }
}
