package dev.facecheck.dialect;

import dev.facecheck.policy.Reason;
import java.util.OptionalInt;

/** The numbers of LUNA PLATFORM 5; where none is known, the HTTP status stands in for it. */
final class LunaPlatformErrors {
  static final int NONE = 0;

  /** Bytes that are no picture. */
  static final int NO_PICTURE = 18002;

  private static final int UNKNOWN = 1;
  private static final int NO_DATA = 12030;
  private static final int BAD_INPUT = 12027;
  private static final int LIVENESS_DISABLED = 11054;
  private static final int TOO_LARGE = 37003;

  private LunaPlatformErrors() {}

  /** Why liveness was not estimated; empty where it was. */
  static OptionalInt number(Reason reason) {
    return switch (reason) {
      case FACE_TOO_CLOSE -> OptionalInt.of(32001);
      case FACE_CLOSE_TO_BORDER -> OptionalInt.of(32002);
      case FACE_CROPPED -> OptionalInt.of(32003);
      case FACE_TOO_SMALL, FACE_TOO_SMALL_RELATIVE, INTER_EYE_DISTANCE_TOO_SMALL ->
          OptionalInt.of(32005);
      case PRIMARY_FACE_LOST_CRITICAL, PRIMARY_FACE_LOST, FACE_LOST, FACE_NOT_FOUND ->
          OptionalInt.of(32008);
      case TOO_MANY_FACES -> OptionalInt.of(32017);
      case SUCCESS,
          BAD_HEAD_POSE,
          LOW_QUALITY,
          FACE_BLURRED,
          TOO_DARK,
          TOO_LIGHT,
          UNEVEN_ILLUMINATION,
          SPECULARITY,
          SUNGLASSES,
          EYEGLASSES,
          MASK_WORN,
          MASK_MISPLACED,
          MOUTH_OCCLUDED,
          FACE_OCCLUDED,
          EYES_CLOSED,
          EYES_OCCLUDED,
          LIVENESS_FAILED,
          INTERACTION_FAILED,
          INTERACTION_TIMEOUT,
          NOT_THE_SAME_PERSON ->
          OptionalInt.empty();
    };
  }

  /** The number of a request error. */
  static int number(Fault fault) {
    return switch (fault) {
      case BODY_MISSING, PICTURE_MISSING -> NO_DATA;
      case MALFORMED -> BAD_INPUT;
      case PICTURE_REFUSED -> NO_PICTURE;
      case NOT_ALLOWED, LICENCE -> LIVENESS_DISABLED;
      case TOO_LARGE -> TOO_LARGE;
      case DEFECT -> UNKNOWN;
      case KEY_FIELD_MISSING,
          KEY_MISSING,
          KEY_UNKNOWN,
          KEY_DISABLED,
          KEY_EXPIRED,
          TOO_SLOW,
          QUOTA_USED_UP,
          OVERLOAD,
          DEPENDENCY,
          OUT_OF_TIME ->
          fault.error().code();
    };
  }
}
