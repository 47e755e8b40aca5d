package dev.facecheck.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;

/**
 * JSON body of a request: {@code {"image":"<base64>","policy":"...","detail":"full"}} and the like.
 */
final class JsonBody {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NAME_LENGTH = 256;

  /** Many small values take a hundred times the memory of their text. */
  private static final int MAX_TOKENS = 10_000;

  private final ObjectReader strict;

  /**
   * @param maxBytes largest body; also bounds the length of a string in it
   */
  JsonBody(int maxBytes) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .maxStringLength(maxBytes)
            .maxDocumentLength(maxBytes)
            .maxTokenCount(MAX_TOKENS)
            .build();
    strict =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
  }

  void read(byte[] body, RequestBuilder request) throws RefusedRequestException {
    read(parse(body), request);
  }

  /** Reads the fields of JSON that was parsed before. */
  void read(JsonNode json, RequestBuilder request) throws RefusedRequestException {
    if (!json.isObject()) {
      throw RefusedRequestException.badRequest("A JSON object is expected.");
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      read(field.getKey(), field.getValue(), request);
    }
  }

  private static void read(String name, JsonNode value, RequestBuilder request)
      throws RefusedRequestException {
    Fields fields = request.fields();
    if (!fields.isPicture(name) && !fields.texts().contains(name)) {
      request.ignore(name);
    } else if (fields.repeated().contains(name)) {
      several(name, value, request);
    } else if (value.isTextual()) {
      request.text(name, value.textValue());
    } else if (!fields.isPicture(name) && (value.isBoolean() || value.isNumber())) {
      request.text(name, value.asText());
    } else if (!value.isNull()) {
      throw RefusedRequestException.badRequest("Field '" + name + "' must be one string.");
    }
  }

  private static void several(String name, JsonNode value, RequestBuilder request)
      throws RefusedRequestException {
    if (!value.isArray()) {
      throw RefusedRequestException.badRequest("Field '" + name + "' must be a list.");
    }
    for (JsonNode element : value) {
      JsonNode base64 = element.isTextual() ? element : element.path("image");
      OptionalLong time = wholeNumber(element.path("timestamp_ms"));
      int known = time.isPresent() ? 2 : 1;
      if (!base64.isTextual() || (element.isObject() && element.size() != known)) {
        throw RefusedRequestException.badRequest(
            "Each of '"
                + name
                + "' is a string in base64, or an object of image (base64) and"
                + " timestamp_ms (a whole number).");
      }
      request.picture(name, "", Base64Text.decode(base64.textValue()), time);
    }
  }

  private static OptionalLong wholeNumber(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong()
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  private JsonNode parse(byte[] body) throws RefusedRequestException {
    try {
      return strict.readTree(body);
    } catch (IOException e) {
      // Bad syntax or a bad encoding; Jackson's message may quote the body.
      throw RefusedRequestException.badRequest(
          "The body is not valid JSON: it has to be one object, each field at most once.");
    }
  }
}
