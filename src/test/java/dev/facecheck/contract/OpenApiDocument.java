package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The OpenAPI document as the build generated it.
 *
 * @param root the whole
 */
public record OpenApiDocument(JsonNode root) {
  private static final String FILE = "/META-INF/openapi.yaml";

  /** One answer of one operation with its examples. */
  record Content(String place, JsonNode schema, Map<String, JsonNode> examples) {}

  /** Reads it. */
  public static OpenApiDocument read() throws IOException {
    return new OpenApiDocument(new YAMLMapper().readTree(bytes()));
  }

  /** The file that the build generated. */
  public static byte[] bytes() throws IOException {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(file, "no " + FILE).readAllBytes();
    }
  }

  /** What a node stands for. */
  public JsonNode resolved(JsonNode node) {
    JsonNode target = node;
    while (target.has("$ref")) {
      String reference = target.get("$ref").textValue();
      target = root.at(reference.substring(1));
      assertFalse(target.isMissingNode(), "there is no " + reference);
    }
    return target;
  }

  /** A part of the components. */
  public JsonNode component(String kind, String name) {
    return resolved(root.at("/components/" + kind).path(name));
  }

  /** The named examples. */
  public JsonNode examples() {
    return root.at("/components/examples");
  }

  /** Every body, of requests and of responses, that has an example. */
  List<Content> contents() {
    List<Content> contents = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        add(contents, path.getKey() + " request", operation.path("requestBody"));
        for (Map.Entry<String, JsonNode> each : operation.get("responses").properties()) {
          add(contents, path.getKey() + " " + each.getKey(), resolved(each.getValue()));
        }
      }
    }
    return contents;
  }

  private void add(List<Content> contents, String place, JsonNode body) {
    for (Map.Entry<String, JsonNode> type : body.path("content").properties()) {
      JsonNode media = type.getValue();
      Map<String, JsonNode> examples = new LinkedHashMap<>();
      if (media.has("example")) {
        examples.put("example", media.get("example"));
      }
      for (Map.Entry<String, JsonNode> each : media.path("examples").properties()) {
        examples.put(each.getKey(), resolved(each.getValue()).get("value"));
      }
      contents.add(new Content(place + " " + type.getKey(), media.get("schema"), examples));
    }
  }
}
