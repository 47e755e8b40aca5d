package dev.facecheck.dialect;

import java.util.Optional;

/**
 * Errors of OkayFace and OkayLive, as the vendor's list has them: the code that clients compare,
 * and the sentence that describes it. A row that the list lacks has none.
 */
enum OkayFaceError {
  ABSOLUTE_SIZE(
      "FACE_TOO_SMALL",
      "Face is too far away from the camera."
          + " Please make sure that your face is closer to the camera."),
  CROPPED(
      "FACE_CROPPED",
      "Face is partially missing from the frame."
          + " Please make sure your face fit into the camera frame or in the center."),
  OCCLUDED(
      "FACE_IS_OCCLUDED",
      "Face is partially blocked by object."
          + " Please make sure that your face is free of masks or any other object."),
  CLOSE_TO_BORDER(
      "FACE_CLOSE_TO_BORDER",
      "Face is too close or shifted away from the center of the camera."
          + " Please make sure that your face is further away and at the center of the camera."),
  TOO_CLOSE(
      "FACE_TOO_CLOSE",
      "Face is too close to the camera."
          + " Please make sure to move your face further away from the camera."),
  ANGLE(
      "FACE_ANGLE_TOO_LARGE",
      "Face is not facing towards the camera."
          + " Please adjust your face straight facing the camera."),
  NOT_FOUND(
      "FACE_NOT_FOUND",
      "Face is not detected. Please make sure your face is present in the camera frame."),
  INTERPUPILLARY_DISTANCE(
      "FACE_TOO_SMALL",
      "Facial area is not big enough for analysis. The distance of the face too far that cause the"
          + " eye distances too close to each others. Please move closer to the camera."),
  RELATIVE_SIZE(
      "FACE_TOO_SMALL",
      "Face is too small to be detected. The face size is below the minimum requirement, please"
          + " make sure the your face is closer to the camera."),
  /** The list goes on with a second sentence, whose end is not known. */
  TOO_MANY("TOO_MANY_FACES", "More than 1 face present in the camera."),
  EYES_CLOSED("EYES_CLOSED", ""),
  KEY_EXPIRED("API_KEY_EXPIRED", "Error in processing"),
  QUOTA("MAX_API_CALL_EXCEEDED", "Maximum API call hit"),
  KEY_INVALID("INVALID_API_KEY", "Wrong apiKey"),
  KEY_MISSING("MISSING_ARGUMENT", "Missing apiKey"),
  PICTURE_MISSING("MISSING_ARGUMENTS: imageIdCard or imageBest", "Missing imageIdCard/imageBest"),
  TOO_LARGE("PAYLOAD_TOO_LARGE", "imageIdCard/imageBest's file size more than 3MB"),
  FORMAT(
      "Photo format error", "Invalid imageIdCard/imageBest Format(Support:jpg\u3001jpeg\u3001png)"),
  PARAMETER("Data field is compulsory.", ""),
  /** Whatever is not the client's to mend. */
  PROCESSING("Error in processing", "");

  private final String code;
  private final String sentence;

  OkayFaceError(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  String code() {
    return code;
  }

  /** The same in the oldest form, which names the argument that is missing. */
  String olderCode() {
    return this == KEY_MISSING ? code + ": apiKey" : code;
  }

  Optional<String> sentence() {
    return Optional.of(sentence).filter(text -> !text.isEmpty());
  }
}
