package dev.facecheck.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Operations of the service, with their fields; {@link Address} has their paths. */
public enum Operation {
  CHECK("check"),
  MATCH("match"),
  BEST_SHOT("best-shot"),
  /** OkayFace's comparison of a selfie with an identity card. */
  VERIFY("verify"),
  /** LUNA PLATFORM's liveness of pictures. */
  LIVENESS("liveness"),
  /** OkayLive's liveness of one picture. */
  OKAYLIVE("okaylive");

  /** Path of the list of policies, the only one that belongs to no operation. */
  public static final String POLICIES_PATH = "/v1/policies";

  private final String id;

  Operation(String id) {
    this.id = id;
  }

  /** Name in events, keys and licences. */
  public String id() {
    return id;
  }

  /** The usual path of its POST requests. */
  public String path() {
    return Arrays.stream(Address.values())
        .filter(address -> address.operation() == this)
        .findFirst()
        .orElseThrow()
        .path();
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
      case OKAYLIVE ->
          Fields.of("imageBest")
              .andBase64(Map.of("data", "imageBest", "imageBestBase64", "imageBest"))
              .toleratingOthers();
    };
  }

  /** Whether a request may hold one picture only. */
  public boolean isOfOnePicture() {
    return this == CHECK || this == OKAYLIVE;
  }

  /** Whether it is one of OkayFace's and OkayLive's, who have a field for the key. */
  public boolean isOkayFace() {
    return this == VERIFY || this == OKAYLIVE;
  }

  public static Optional<Operation> ofId(String id) {
    return Arrays.stream(values()).filter(operation -> operation.id.equals(id)).findFirst();
  }

  /** All names, for a message. */
  public static String ids() {
    return Arrays.stream(values()).map(Operation::id).collect(Collectors.joining(", "));
  }
}
