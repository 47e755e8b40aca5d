package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.dialect.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads requests in whatever form they come: the picture itself (the bytes say which format it is,
 * not the label), frames one after the other ({@code video/x-motion-jpeg}), JSON, a multipart form
 * or a form of text fields. Where the content type says nothing, the content decides. A query may
 * hold the other fields.
 */
public final class RequestReader {
  private final int maxBytesOfOne;
  private final int maxBytesOfSeveral;
  private final JsonBody json;

  /**
   * @param maxBytesOfOne of the body of a request for one picture
   * @param maxBytesOfSeveral of one for more
   */
  public RequestReader(int maxBytesOfOne, int maxBytesOfSeveral) {
    this.maxBytesOfOne = maxBytesOfOne;
    this.maxBytesOfSeveral = maxBytesOfSeveral;
    this.json = new JsonBody(Math.max(maxBytesOfOne, maxBytesOfSeveral));
  }

  /** The most bytes that the body of a request may have. */
  public int maxBytes(Operation operation) {
    return operation.isOfOnePicture() ? maxBytesOfOne : maxBytesOfSeveral;
  }

  /**
   * Reads a body and its query.
   *
   * @param contentType as sent; null when there was none
   * @param query parameters with all values that each was given
   * @param body taken over, not copied
   * @throws RefusedRequestException if they make no request
   */
  public Request read(
      Operation operation, String contentType, Map<String, List<String>> query, byte[] body)
      throws RefusedRequestException {
    int most = maxBytes(operation);
    if (body.length > most) {
      throw new RefusedRequestException(
          Fault.TOO_LARGE, "The body has more than " + most + " bytes.");
    }
    RequestBuilder request = new RequestBuilder(operation);
    read(query, request);
    if (body.length == 0) {
      throw new RefusedRequestException(
          Fault.BODY_MISSING, "The body is empty: a picture is expected.");
    }
    switch (BodyForm.of(contentType, body)) {
      case PICTURE -> picture(body, request);
      case BASE64 -> picture(Base64Text.decode(new String(body, ISO_8859_1)), request);
      case FRAMES -> MotionJpeg.read(body, request);
      case JSON -> json.read(body, request);
      case MULTIPART -> FormBody.read(contentType, body, request);
      case FIELDS -> UrlEncoded.read(body, request);
    }
    return request.build();
  }

  private static void read(Map<String, List<String>> query, RequestBuilder request)
      throws RefusedRequestException {
    for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
      String name = parameter.getKey();
      if (!request.fields().texts().contains(name) || name.equals(Fields.KEY)) {
        request.ignore(name);
        continue;
      }
      for (String value : parameter.getValue()) {
        request.text(name, value);
      }
    }
  }

  private static void picture(byte[] body, RequestBuilder request) throws RefusedRequestException {
    String field =
        request
            .fields()
            .raw()
            .orElseThrow(
                () ->
                    RefusedRequestException.badRequest(
                        "More than one picture is expected. Send application/json or"
                            + " multipart/form-data."));
    request.picture(field, "", PictureText.decoded(body), OptionalLong.empty());
  }

  /**
   * Reads JSON that was parsed before.
   *
   * @param stored the picture that comes with it from elsewhere
   * @throws RefusedRequestException if it is no request
   */
  public Request read(Operation operation, JsonNode fields, Optional<StoredPicture> stored)
      throws RefusedRequestException {
    RequestBuilder request = new RequestBuilder(operation);
    stored.ifPresent(request::picture);
    json.read(fields, request);
    return request.build();
  }

  /**
   * Refuses compressed bodies: compressing pictures gains nothing, and unpacking needs its own
   * limits.
   *
   * @param contentEncoding as sent; null when there was none
   */
  public static void requireUncompressed(String contentEncoding) throws RefusedRequestException {
    if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
      throw RefusedRequestException.badRequest("Send the body without a Content-Encoding.");
    }
  }
}
