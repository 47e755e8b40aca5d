package dev.facecheck.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/** A request as JSON: {@code {"image":"<base64>","policy":"...","detail":"full"}}. */
final class JsonRequest {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NAME_LENGTH = 256;

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
            .build();
    strict =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
  }

  /** Reads the fields of a body. */
  void read(byte[] body, Fields fields) throws RefusedRequestException {
    read(parse(body), fields);
  }

  /** Reads the fields of JSON that was parsed before. */
  void read(JsonNode json, Fields fields) throws RefusedRequestException {
    if (!json.isObject()) {
      throw RefusedRequestException.badRequest("A JSON object is expected.");
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      read(field.getKey(), field.getValue(), fields);
    }
  }

  private static void read(String name, JsonNode value, Fields fields)
      throws RefusedRequestException {
    boolean image = name.equals("image");
    if (!image && !name.equals("policy") && !name.equals("detail")) {
      throw Fields.unknown(name);
    }
    if (value.isNull()) {
      return;
    }
    if (!value.isTextual()) {
      throw RefusedRequestException.badRequest("Field '" + name + "' must be one string.");
    }
    if (image) {
      fields.image(Base64Text.decode(value.textValue()));
    } else {
      fields.text(name, value.textValue());
    }
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
