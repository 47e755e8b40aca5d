package dev.facecheck.request;

import java.util.Locale;

/** Forms in which pictures may come. */
public enum BodyForm {
  PICTURE,
  FRAMES,
  JSON,
  MULTIPART;

  /**
   * The form that a content type announces.
   *
   * @param contentType as sent; null when there was none
   * @throws RefusedRequestException if there is no such form
   */
  public static BodyForm of(String contentType) throws RefusedRequestException {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    type = type.toLowerCase(Locale.ROOT);
    if (type.startsWith("image/") || type.equals("application/octet-stream")) {
      return PICTURE;
    }
    return switch (type) {
      case "video/x-motion-jpeg", "video/mjpeg" -> FRAMES;
      case "application/json" -> JSON;
      case "multipart/form-data" -> MULTIPART;
      default ->
          throw RefusedRequestException.badRequest(
              (type.isEmpty() ? "No content type." : "Content type not supported.")
                  + " Send image/jpeg, image/png, application/json or multipart/form-data.");
    };
  }
}
