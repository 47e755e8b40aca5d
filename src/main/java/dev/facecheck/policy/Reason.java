package dev.facecheck.policy;

/**
 * Reasons of verdicts, in the order of precedence: the first finding in this order supplies the
 * code. Numbers and messages are contract and never reused; 10xx are LUNA ID's, 11xx ours.
 */
public enum Reason {
  SUCCESS(0, "Success."),
  PRIMARY_FACE_LOST_CRITICAL(1027, "Face is lost. Please take a look at camera again."),
  PRIMARY_FACE_LOST(1023, "The face is lost. Please return the original face back to frame."),
  FACE_LOST(1023, "The face is lost. Please return the original face back to frame."),
  FACE_NOT_FOUND(1028, "Face was not found."),
  TOO_MANY_FACES(1003, "Multiple faces detected. A single face is expected."),
  FACE_CROPPED(1017, Reason.OUT_OF_FRAME),
  FACE_CLOSE_TO_BORDER(1017, Reason.OUT_OF_FRAME),
  FACE_TOO_CLOSE(1017, Reason.OUT_OF_FRAME),
  FACE_TOO_SMALL(1016, Reason.TOO_FAR),
  FACE_TOO_SMALL_RELATIVE(1016, Reason.TOO_FAR),
  INTER_EYE_DISTANCE_TOO_SMALL(1016, Reason.TOO_FAR),
  BAD_HEAD_POSE(1002, "Wrong head pose. Turn your head towards the camera and keep it straight."),
  LOW_QUALITY(1001, "Low image quality. Check filming conditions."),
  FACE_BLURRED(1011, "Bad filming conditions: face is blurred."),
  TOO_DARK(1012, "Bad filming conditions: too dark."),
  TOO_LIGHT(1013, "Bad filming conditions: too much light."),
  UNEVEN_ILLUMINATION(1014, Reason.FILMING),
  SPECULARITY(1015, Reason.FILMING),
  SUNGLASSES(1024, "Please take off your sunglasses."),
  EYEGLASSES(1101, "Please take off your glasses."),
  MASK_WORN(1008, Reason.OCCLUDED),
  MASK_MISPLACED(1009, Reason.OCCLUDED),
  MOUTH_OCCLUDED(1029, "Mouth is occluded. Make sure there are no foreign objects covering face."),
  FACE_OCCLUDED(1010, Reason.OCCLUDED),
  EYES_CLOSED(1102, "Please open your eyes."),
  EYES_OCCLUDED(1103, "Eyes are covered. Make sure there are no foreign objects covering face."),
  LIVENESS_FAILED(1004, "Liveness check failed."),
  INTERACTION_FAILED(1006, "Please blink to continue."),
  INTERACTION_TIMEOUT(1007, "Interaction timeout."),
  NOT_THE_SAME_PERSON(1104, "The two photographs do not show the same person.");

  private static final String OUT_OF_FRAME =
      "Face is out of frame or too close to the border. Move face to the center of the frame.";
  private static final String TOO_FAR = "Face is too far. Move face closer to the camera.";
  private static final String FILMING =
      "Bad filming conditions: too dark, too much light, face is blurred.";
  private static final String OCCLUDED =
      "Face is occluded. Make sure there are no foreign objects covering face.";

  private final int code;
  private final String message;

  Reason(int code, String message) {
    this.code = code;
    this.message = message;
  }

  /** Number in a reply. */
  public int code() {
    return code;
  }

  /** English sentence in a reply. */
  public String message() {
    return message;
  }
}
