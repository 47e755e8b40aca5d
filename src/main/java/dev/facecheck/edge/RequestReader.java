package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.dialect.RequestError;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a request of any form: the picture itself ({@code image/*} or {@code
 * application/octet-stream}; its content decides, not its label), JSON or a multipart form. Policy
 * and detail may come with the query instead.
 */
public final class RequestReader {
  private final int maxBodyBytes;
  private final JsonRequest json;

  /**
   * @param maxBodyBytes largest body that a caller hands over
   */
  public RequestReader(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
    this.json = new JsonRequest(maxBodyBytes);
  }

  /**
   * Reads a body.
   *
   * @param contentType as sent; null when there was none
   * @param query parameters with every value that each was given
   * @param body taken over, not copied
   * @throws RefusedRequestException if the parts make no request
   */
  public CheckRequest read(String contentType, Map<String, List<String>> query, byte[] body)
      throws RefusedRequestException {
    if (body.length > maxBodyBytes) {
      throw new RefusedRequestException(
          RequestError.PAYLOAD_TOO_LARGE, "The body has more than " + maxBodyBytes + " bytes.");
    }
    Fields fields = new Fields();
    for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
      for (String value : parameter.getValue()) {
        fields.text(parameter.getKey(), value);
      }
    }
    if (body.length == 0) {
      throw RefusedRequestException.badRequest("The body is empty: a picture is expected.");
    }
    switch (form(contentType)) {
      case PICTURE -> fields.image(body);
      case JSON -> json.read(body, fields);
      case MULTIPART -> MultipartRequest.read(contentType, body, fields);
    }
    return fields.request();
  }

  /**
   * Reads JSON that was parsed before.
   *
   * @throws RefusedRequestException if it is no request
   */
  public CheckRequest read(JsonNode event) throws RefusedRequestException {
    Fields fields = new Fields();
    json.read(event, fields);
    return fields.request();
  }

  /**
   * Reads JSON that came beside its picture.
   *
   * @param image taken over, not copied
   * @throws RefusedRequestException if they make no request
   */
  public CheckRequest read(JsonNode fields, byte[] image) throws RefusedRequestException {
    Fields request = new Fields();
    request.image(image);
    json.read(fields, request);
    return request.request();
  }

  /** The forms in which a picture may come. */
  public enum Form {
    PICTURE,
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
    if (type.equals("application/json")) {
      return Form.JSON;
    }
    if (type.equals("multipart/form-data")) {
      return Form.MULTIPART;
    }
    throw RefusedRequestException.badRequest(
        (type.isEmpty() ? "No content type." : "Content type not supported.")
            + " Send image/jpeg, image/png, application/json or multipart/form-data.");
  }
}
