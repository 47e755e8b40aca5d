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
record VendorWords(Optional<String> lunaName, Optional<String> okayFace, OptionalInt lunaPlatform) {
  private static final String NONE = "";
  private static final int ESTIMATED = 0;
  private static final String NOT_FOUND = "FACE_NOT_FOUND";
  private static final String OCCLUDED = "FACE_IS_OCCLUDED";

  /** The row of a reason: LUNA ID's name, OkayFace's error, LUNA PLATFORM's number. */
  static VendorWords of(Reason reason) {
    return switch (reason) {
      case PRIMARY_FACE_LOST_CRITICAL, PRIMARY_FACE_LOST ->
          row("PrimaryFaceLost", NOT_FOUND, 32008);
      case FACE_LOST -> row("FaceLost", NOT_FOUND, 32008);
      case FACE_NOT_FOUND -> row(NONE, NOT_FOUND, 32008);
      case TOO_MANY_FACES -> row("TooManyFaces", "TOO_MANY_FACES", 32017);
      case FACE_CROPPED -> row("FaceOutOfFrame", "FACE_CROPPED", 32003);
      case FACE_CLOSE_TO_BORDER -> row("FaceOutOfFrame", "FACE_CLOSE_TO_BORDER", 32002);
      case FACE_TOO_CLOSE -> row("FaceOutOfFrame", "FACE_TOO_CLOSE", 32001);
      case FACE_TOO_SMALL, FACE_TOO_SMALL_RELATIVE, INTER_EYE_DISTANCE_TOO_SMALL ->
          row("FaceDetectSmall", "FACE_TOO_SMALL", 32005);
      case BAD_HEAD_POSE -> row("BadHeadPose", "FACE_ANGLE_TOO_LARGE", ESTIMATED);
      case LOW_QUALITY, UNEVEN_ILLUMINATION, SPECULARITY -> row("BadQuality", NONE, ESTIMATED);
      case FACE_BLURRED -> row("BlurredFace", NONE, ESTIMATED);
      case TOO_DARK -> row("TooDark", NONE, ESTIMATED);
      case TOO_LIGHT -> row("TooMuchLight", NONE, ESTIMATED);
      case SUNGLASSES -> row("GlassesOn", OCCLUDED, ESTIMATED);
      case EYEGLASSES -> row("GlassesOn", NONE, ESTIMATED);
      case MASK_WORN, MASK_MISPLACED, MOUTH_OCCLUDED, FACE_OCCLUDED ->
          row("OccludedFace", OCCLUDED, ESTIMATED);
      case EYES_CLOSED -> row("BadEyesStatus", "EYES_CLOSED", ESTIMATED);
      case EYES_OCCLUDED -> row("BadEyesStatus", OCCLUDED, ESTIMATED);
      case SUCCESS, LIVENESS_FAILED, INTERACTION_FAILED, INTERACTION_TIMEOUT, NOT_THE_SAME_PERSON ->
          row(NONE, NONE, ESTIMATED);
    };
  }

  private static VendorWords row(String lunaName, String okayFace, int lunaPlatform) {
    return new VendorWords(
        Optional.of(lunaName).filter(name -> !name.equals(NONE)),
        Optional.of(okayFace).filter(error -> !error.equals(NONE)),
        lunaPlatform == ESTIMATED ? OptionalInt.empty() : OptionalInt.of(lunaPlatform));
  }
}
