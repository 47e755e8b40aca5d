package dev.facecheck.dialect;

import dev.facecheck.policy.Reason;
import java.util.Optional;

/** The strings of OkayFace; never translated, clients compare them. */
final class OkayFaceTexts {
  static final String PROCESSING = "Error in processing";

  private static final String NOT_FOUND = "FACE_NOT_FOUND";
  private static final String TOO_SMALL = "FACE_TOO_SMALL";
  private static final String OCCLUDED = "FACE_IS_OCCLUDED";

  private OkayFaceTexts() {}

  /** The error of a verdict; empty where OkayFace tells it by numbers. */
  static Optional<String> error(Reason reason) {
    return Optional.ofNullable(
        switch (reason) {
          case PRIMARY_FACE_LOST_CRITICAL, PRIMARY_FACE_LOST, FACE_LOST, FACE_NOT_FOUND ->
              NOT_FOUND;
          case TOO_MANY_FACES -> "TOO_MANY_FACES";
          case FACE_CROPPED -> "FACE_CROPPED";
          case FACE_CLOSE_TO_BORDER -> "FACE_CLOSE_TO_BORDER";
          case FACE_TOO_CLOSE -> "FACE_TOO_CLOSE";
          case FACE_TOO_SMALL, FACE_TOO_SMALL_RELATIVE, INTER_EYE_DISTANCE_TOO_SMALL -> TOO_SMALL;
          case BAD_HEAD_POSE -> "FACE_ANGLE_TOO_LARGE";
          case SUNGLASSES,
              MASK_WORN,
              MASK_MISPLACED,
              MOUTH_OCCLUDED,
              FACE_OCCLUDED,
              EYES_OCCLUDED ->
              OCCLUDED;
          case EYES_CLOSED -> "EYES_CLOSED";
          case SUCCESS,
              LOW_QUALITY,
              FACE_BLURRED,
              TOO_DARK,
              TOO_LIGHT,
              UNEVEN_ILLUMINATION,
              SPECULARITY,
              EYEGLASSES,
              LIVENESS_FAILED,
              INTERACTION_FAILED,
              INTERACTION_TIMEOUT,
              NOT_THE_SAME_PERSON ->
              null;
        });
  }

  /** The error of a request. */
  static String error(Fault fault) {
    return switch (fault) {
      case BODY_MISSING -> "Data field is compulsory.";
      case MALFORMED, PICTURE_REFUSED -> "Photo format error";
      case PICTURE_MISSING -> "MISSING_ARGUMENTS: imageIdCard or imageBest";
      case KEY_FIELD_MISSING, KEY_MISSING -> "MISSING_ARGUMENT";
      case KEY_UNKNOWN, KEY_DISABLED, NOT_ALLOWED -> "INVALID_API_KEY";
      case KEY_EXPIRED -> "API_KEY_EXPIRED";
      case QUOTA_USED_UP -> "MAX_API_CALL_EXCEEDED";
      case TOO_LARGE -> "PAYLOAD_TOO_LARGE";
      case LICENCE, TOO_SLOW, DEFECT, OVERLOAD, DEPENDENCY, OUT_OF_TIME -> PROCESSING;
    };
  }
}
