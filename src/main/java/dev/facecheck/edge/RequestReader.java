package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.dialect.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a request in whatever form it came: the picture itself, with an image's content type or
 * {@code application/octet-stream} (the format is told by the bytes, not by the label), frames one
 * after the other ({@code video/x-motion-jpeg}), JSON or a multipart form. Other fields may come
 * with the query instead.
 */
public final class RequestReader {
  private final BodyLimits limits;
  private final JsonRequest json;

  /**
   * @param limits of the bodies that a caller hands over
   */
  public RequestReader(BodyLimits limits) {
    this.limits = limits;
    this.json = new JsonRequest(limits.largest());
  }

  /** The limits that it keeps to. */
  public BodyLimits limits() {
    return limits;
  }

  /**
   * Reads a body.
   *
   * @param contentType as sent; null when there was none
   * @param query parameters with every value that each was given
   * @param body taken over, not copied
   * @throws RefusedRequestException if the parts make no request
   */
  public Parts read(
      Operation operation, String contentType, Map<String, List<String>> query, byte[] body)
      throws RefusedRequestException {
    int most = limits.of(operation);
    if (body.length > most) {
      throw new RefusedRequestException(
          Fault.TOO_LARGE, "The body has more than " + most + " bytes.");
    }
    Parts parts = new Parts(operation.vocabulary());
    read(query, parts);
    if (body.length == 0) {
      throw new RefusedRequestException(
          Fault.BODY_MISSING, "The body is empty: a picture is expected.");
    }
    switch (form(contentType)) {
      case PICTURE -> picture(body, parts);
      case FRAMES -> MotionJpeg.read(body, parts);
      case JSON -> json.read(body, parts);
      case MULTIPART -> MultipartRequest.read(contentType, body, parts);
    }
    return validated(parts);
  }

  private static void read(Map<String, List<String>> query, Parts parts)
      throws RefusedRequestException {
    for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
      String name = parameter.getKey();
      boolean taken = parts.vocabulary().texts().contains(name) && !name.equals(Vocabulary.KEY);
      if (!taken && !parts.vocabulary().tolerant()) {
        throw parts.unknown(name);
      }
      for (String value : taken ? parameter.getValue() : List.<String>of()) {
        parts.text(name, value);
      }
    }
  }

  private static void picture(byte[] body, Parts parts) throws RefusedRequestException {
    if (parts.vocabulary().maxPictures() == 1 || !parts.vocabulary().repeated().isEmpty()) {
      parts.picture(parts.vocabulary().raw().orElseThrow(), "", body, OptionalLong.empty());
    } else {
      throw RefusedRequestException.badRequest(
          "More than one picture is expected. Send application/json or multipart/form-data.");
    }
  }

  /**
   * Reads JSON that was parsed before.
   *
   * @throws RefusedRequestException if it is no request
   */
  public Parts read(Operation operation, JsonNode event) throws RefusedRequestException {
    Parts parts = new Parts(operation.vocabulary());
    json.read(event, parts);
    return validated(parts);
  }

  /**
   * Reads JSON that came beside its picture.
   *
   * @param image taken over, not copied
   * @throws RefusedRequestException if they make no request
   */
  public Parts read(JsonNode fields, byte[] image) throws RefusedRequestException {
    Parts parts = new Parts(Operation.CHECK.vocabulary());
    parts.picture("image", "", image, OptionalLong.empty());
    json.read(fields, parts);
    return validated(parts);
  }

  /** Told before a key's quota is touched, or a picture fetched in the place of a stand-in. */
  private static Parts validated(Parts parts) throws RefusedRequestException {
    Options.of(parts, Optional.empty());
    return parts;
  }

  /** The forms in which pictures may come. */
  public enum Form {
    PICTURE,
    FRAMES,
    JSON,
    MULTIPART
  }

  /**
   * The form that a content type announces.
   *
   * @param contentType as sent; null when there was none
   * @throws RefusedRequestException if it is none of the known
   */
  public static Form form(String contentType) throws RefusedRequestException {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    type = type.toLowerCase(Locale.ROOT);
    if (type.startsWith("image/") || type.equals("application/octet-stream")) {
      return Form.PICTURE;
    }
    return switch (type) {
      case "video/x-motion-jpeg", "video/mjpeg" -> Form.FRAMES;
      case "application/json" -> Form.JSON;
      case "multipart/form-data" -> Form.MULTIPART;
      default ->
          throw RefusedRequestException.badRequest(
              (type.isEmpty() ? "No content type." : "Content type not supported.")
                  + " Send image/jpeg, image/png, application/json or multipart/form-data.");
    };
  }
}
