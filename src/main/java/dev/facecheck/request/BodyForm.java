package dev.facecheck.request;

import dev.facecheck.dialect.Fault;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which pictures may come. */
public enum BodyForm {
  PICTURE,
  /** A picture in base64, as LUNA PLATFORM's clients send it. */
  BASE64,
  FRAMES,
  JSON,
  MULTIPART;

  private static final Pattern BASE64_TYPE =
      Pattern.compile("image/x-[a-z-]+-base64", Pattern.CASE_INSENSITIVE);

  /**
   * The form that a content type announces.
   *
   * @param contentType as sent; null when there was none
   * @throws RefusedRequestException if there is no such form
   */
  public static BodyForm of(String contentType) throws RefusedRequestException {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    type = type.toLowerCase(Locale.ROOT);
    if (isBase64(type)) {
      return BASE64;
    }
    if (type.startsWith("image/") || type.equals("application/octet-stream")) {
      return PICTURE;
    }
    return switch (type) {
      case "video/x-motion-jpeg", "video/mjpeg" -> FRAMES;
      case "application/json" -> JSON;
      case "multipart/form-data" -> MULTIPART;
      default ->
          throw new RefusedRequestException(
              Fault.CONTENT_TYPE,
              (type.isEmpty() ? "No content type." : "Content type not supported.")
                  + " Send image/jpeg, image/png, application/json or multipart/form-data.");
    };
  }

  /** Whether a content type announces a picture in base64. */
  static boolean isBase64(String contentType) {
    return contentType != null && BASE64_TYPE.matcher(contentType).lookingAt();
  }

  /** Whether it is text, which every gateway passes on as it is. */
  public boolean isText() {
    return this == JSON || this == BASE64;
  }
}
