package dev.facecheck.request;

import dev.facecheck.dialect.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms in which pictures may come. */
public enum BodyForm {
  PICTURE,
  /** A picture in base64, as LUNA PLATFORM's clients send it. */
  BASE64,
  FRAMES,
  JSON,
  MULTIPART,
  FIELDS;

  private static final Pattern BASE64_TYPE =
      Pattern.compile("image/x-[a-z-]+-base64", Pattern.CASE_INSENSITIVE);

  /**
   * The form that a content type announces. Where the type says nothing, since there is none or a
   * client's library has put it there, the content decides.
   *
   * @param contentType as sent; null when there was none
   * @throws RefusedRequestException if there is no such form
   */
  public static BodyForm of(String contentType, byte[] body) throws RefusedRequestException {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    type = type.toLowerCase(Locale.ROOT);
    if (isBase64(type)) {
      return BASE64;
    }
    if (type.startsWith("image/")) {
      return PICTURE;
    }
    if (type.startsWith("multipart/")) {
      return MULTIPART;
    }
    boolean none = type.isEmpty();
    return switch (type) {
      case "video/x-motion-jpeg", "video/mjpeg" -> FRAMES;
      case "application/json", "text/json" -> JSON;
      case "application/octet-stream", "binary/octet-stream" -> ofContent(body).orElse(PICTURE);
      case "application/x-www-form-urlencoded" -> ofContent(body).orElse(FIELDS);
      case "", "text/plain" -> ofContent(body).orElseThrow(() -> unknown(none));
      default -> throw unknown(none);
    };
  }

  private static Optional<BodyForm> ofContent(byte[] body) {
    if (PictureText.begins(body)) {
      return Optional.of(PICTURE);
    }
    int at = 0;
    while (at < body.length && Character.isWhitespace(body[at])) {
      at++;
    }
    return at < body.length && body[at] == '{' ? Optional.of(JSON) : Optional.empty();
  }

  private static RefusedRequestException unknown(boolean none) {
    return new RefusedRequestException(
        Fault.CONTENT_TYPE,
        (none ? "No content type." : "Content type not supported.")
            + " Send image/jpeg, image/png, application/json or multipart/form-data.");
  }

  /** Whether a content type announces a picture in base64. */
  static boolean isBase64(String contentType) {
    return contentType != null && BASE64_TYPE.matcher(contentType).lookingAt();
  }
}
