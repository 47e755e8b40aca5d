package dev.facecheck.dialect;

import dev.facecheck.policy.Reason;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A verdict in the words of the vendors, which are never translated: clients compare them.
 *
 * @param lunaName name of the error in LUNA ID for Android; empty where it has none
 * @param okayFace error of OkayFace; empty where its clients read the verdict from numbers
 * @param lunaPlatform error number of LUNA PLATFORM; empty where it estimates liveness
 */
record VendorWords(
    Optional<String> lunaName, Optional<OkayFaceError> okayFace, OptionalInt lunaPlatform) {
  private static final String NONE = "";
  private static final int ESTIMATED = 0;

  static VendorWords of(Reason reason) {
    return switch (reason) {
      case PRIMARY_FACE_LOST_CRITICAL, PRIMARY_FACE_LOST ->
          row("PrimaryFaceLost", OkayFaceError.NOT_FOUND, 32008);
      case FACE_LOST -> row("FaceLost", OkayFaceError.NOT_FOUND, 32008);
      case FACE_NOT_FOUND -> row(NONE, OkayFaceError.NOT_FOUND, 32008);
      case TOO_MANY_FACES -> row("TooManyFaces", OkayFaceError.TOO_MANY, 32017);
      case FACE_CROPPED -> row("FaceOutOfFrame", OkayFaceError.CROPPED, 32003);
      case FACE_CLOSE_TO_BORDER -> row("FaceOutOfFrame", OkayFaceError.CLOSE_TO_BORDER, 32002);
      case FACE_TOO_CLOSE -> row("FaceOutOfFrame", OkayFaceError.TOO_CLOSE, 32001);
      case FACE_TOO_SMALL -> row("FaceDetectSmall", OkayFaceError.ABSOLUTE_SIZE, 32005);
      case FACE_TOO_SMALL_RELATIVE -> row("FaceDetectSmall", OkayFaceError.RELATIVE_SIZE, 32005);
      case INTER_EYE_DISTANCE_TOO_SMALL ->
          row("FaceDetectSmall", OkayFaceError.INTERPUPILLARY_DISTANCE, 32005);
      case BAD_HEAD_POSE -> row("BadHeadPose", OkayFaceError.ANGLE, ESTIMATED);
      case LOW_QUALITY, UNEVEN_ILLUMINATION, SPECULARITY -> row("BadQuality", null, ESTIMATED);
      case FACE_BLURRED -> row("BlurredFace", null, ESTIMATED);
      case TOO_DARK -> row("TooDark", null, ESTIMATED);
      case TOO_LIGHT -> row("TooMuchLight", null, ESTIMATED);
      case SUNGLASSES -> row("GlassesOn", OkayFaceError.OCCLUDED, ESTIMATED);
      case EYEGLASSES -> row("GlassesOn", null, ESTIMATED);
      case MASK_WORN, MASK_MISPLACED, MOUTH_OCCLUDED, FACE_OCCLUDED ->
          row("OccludedFace", OkayFaceError.OCCLUDED, ESTIMATED);
      case EYES_CLOSED -> row("BadEyesStatus", OkayFaceError.EYES_CLOSED, ESTIMATED);
      case EYES_OCCLUDED -> row("BadEyesStatus", OkayFaceError.OCCLUDED, ESTIMATED);
      case SUCCESS, LIVENESS_FAILED, INTERACTION_FAILED, INTERACTION_TIMEOUT, NOT_THE_SAME_PERSON ->
          row(NONE, null, ESTIMATED);
    };
  }

  private static VendorWords row(String lunaName, OkayFaceError okayFace, int lunaPlatform) {
    return new VendorWords(
        Optional.of(lunaName).filter(name -> !name.equals(NONE)),
        Optional.ofNullable(okayFace),
        lunaPlatform == ESTIMATED ? OptionalInt.empty() : OptionalInt.of(lunaPlatform));
  }
}
