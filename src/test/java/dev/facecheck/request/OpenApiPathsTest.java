package dev.facecheck.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.contract.OpenApiDocument;
import dev.facecheck.dialect.RequestError;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The OpenAPI document asks for what the server takes. */
class OpenApiPathsTest {
  @Test
  void pathsAreTheServersAndNoOther() throws Exception {
    OpenAPI parsed = parsed(OpenApiDocument.bytes());
    Set<String> expected = new TreeSet<>(List.of(Operation.POLICIES_PATH));
    Stream.of("ready", "live").forEach(kind -> expected.add("/q/health/" + kind));
    Stream.of(Address.values()).map(Address::path).forEach(expected::add);
    assertEquals(expected, new TreeSet<>(parsed.getPaths().getPathItems().keySet()));
    assertEquals("3.0.3", parsed.getOpenapi());
  }

  private static OpenAPI parsed(byte[] written) {
    return SmallRyeOpenAPI.builder()
        .withCustomStaticFile(() -> new ByteArrayInputStream(written))
        .enableModelReader(false)
        .enableStandardStaticFiles(false)
        .enableAnnotationScan(false)
        .enableStandardFilter(false)
        .build()
        .model();
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() throws Exception {
    List<String> ids = OpenApiDocument.read().root().findValuesAsText("operationId");
    assertEquals(Address.values().length + 3, ids.size());
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    OpenApiDocument document = OpenApiDocument.read();
    List<JsonNode> references = document.root().findValues("$ref");
    assertTrue(references.size() > 200, "references: " + references.size());
    for (JsonNode reference : references) {
      String pointer = reference.textValue().substring(1);
      assertTrue(!document.root().at(pointer).isMissingNode(), pointer);
    }
  }

  @Test
  void everyComponentIsUsed() throws Exception {
    OpenApiDocument document = OpenApiDocument.read();
    Set<String> used = new TreeSet<>();
    document.root().findValues("$ref").forEach(each -> used.add(each.textValue()));
    for (var kind : document.root().get("components").properties()) {
      for (var component : kind.getValue().properties()) {
        String reference = "#/components/" + kind.getKey() + "/" + component.getKey();
        boolean key = kind.getKey().equals("securitySchemes");
        assertTrue(key || used.contains(reference), reference);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void parametersAndFieldsAreThoseOfTheOperation(Operation operation) throws Exception {
    Fields taken = operation.fields();
    OpenApiDocument document = OpenApiDocument.read();
    JsonNode post = document.root().get("paths").get(operation.path()).get("post");
    Set<String> query = new TreeSet<>();
    for (JsonNode reference : post.get("parameters")) {
      JsonNode parameter = document.resolved(reference);
      if (parameter.get("in").textValue().equals("query")) {
        query.add(parameter.get("name").textValue());
      }
    }
    Set<String> texts = new TreeSet<>(taken.texts());
    assertTrue(texts.containsAll(query), () -> query + " of " + texts);
    Set<String> json = fields(document, post, "application/json");
    Set<String> expected = new TreeSet<>(texts);
    expected.addAll(taken.single());
    expected.addAll(taken.base64().keySet());
    taken.repeated().stream().limit(1).forEach(expected::add);
    assertEquals(expected, json);
    assertTrue(expected.containsAll(fields(document, post, "multipart/form-data")));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfARequestIsTaken(Operation operation) throws Exception {
    JsonNode post = OpenApiDocument.read().root().get("paths").get(operation.path()).get("post");
    List<String> types = new ArrayList<>();
    post.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
    assertTrue(types.containsAll(List.of("application/json", "multipart/form-data")));
    boolean raw = operation.fields().maxPictures() != 2;
    assertEquals(raw, types.contains("image/jpeg"), types.toString());
    for (String type : types) {
      assertEquals(type.startsWith("video/"), BodyForm.of(type, new byte[] {1}) == BodyForm.FRAMES);
    }
    for (RequestError error : RequestError.values()) {
      assertTrue(post.get("responses").has(Integer.toString(error.code())), error.name());
    }
  }

  private static Set<String> fields(OpenApiDocument document, JsonNode post, String type) {
    JsonNode schema = post.at("/requestBody/content").get(type).get("schema");
    Set<String> fields = new TreeSet<>();
    document.resolved(schema).get("properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
