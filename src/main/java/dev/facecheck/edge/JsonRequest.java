package dev.facecheck.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;

/** A request as JSON: {@code {"image":"<base64>","policy":"...","detail":"full"}} and the like. */
final class JsonRequest {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NAME_LENGTH = 256;

  /** Many small values take a hundred times the memory of their text. */
  private static final int MAX_TOKENS = 10_000;

  private final ObjectReader strict;

  /**
   * @param maxBytes largest body; also bounds the length of a string in it
   */
  JsonRequest(int maxBytes) {
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

  /** Reads the fields of a body. */
  void read(byte[] body, Parts parts) throws RefusedRequestException {
    read(parse(body), parts);
  }

  /** Reads the fields of JSON that was parsed before. */
  void read(JsonNode json, Parts parts) throws RefusedRequestException {
    if (!json.isObject()) {
      throw RefusedRequestException.badRequest("A JSON object is expected.");
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      read(field.getKey(), field.getValue(), parts);
    }
  }

  private static void read(String name, JsonNode value, Parts parts)
      throws RefusedRequestException {
    Vocabulary vocabulary = parts.vocabulary();
    if (!vocabulary.isPicture(name) && !vocabulary.texts().contains(name)) {
      if (!vocabulary.tolerant()) {
        throw parts.unknown(name);
      }
    } else if (vocabulary.repeated().contains(name)) {
      several(name, value, parts);
    } else if (value.isTextual()) {
      parts.text(name, value.textValue());
    } else if (!vocabulary.isPicture(name) && (value.isBoolean() || value.isNumber())) {
      parts.text(name, value.asText());
    } else if (!value.isNull()) {
      throw RefusedRequestException.badRequest("Field '" + name + "' must be one string.");
    }
  }

  private static void several(String name, JsonNode value, Parts parts)
      throws RefusedRequestException {
    if (!value.isArray()) {
      throw RefusedRequestException.badRequest("Field '" + name + "' must be a list.");
    }
    for (JsonNode element : value) {
      if (element.isTextual()) {
        picture(name, element, OptionalLong.empty(), parts);
      } else {
        JsonNode time = element.path("timestamp_ms");
        boolean whole = time.isIntegralNumber() && time.canConvertToLong();
        boolean known = element.size() == (time.isMissingNode() ? 1 : 2);
        if (!element.path("image").isTextual() || !known || !(time.isMissingNode() || whole)) {
          throw RefusedRequestException.badRequest(
              "Each of '"
                  + name
                  + "' is a string in base64, or an object of image (base64) and"
                  + " timestamp_ms (a whole number).");
        }
        picture(
            name,
            element.path("image"),
            time.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(time.longValue()),
            parts);
      }
    }
  }

  private static void picture(String name, JsonNode base64, OptionalLong time, Parts parts)
      throws RefusedRequestException {
    parts.picture(name, "", Base64Text.decode(base64.textValue()), time);
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
