package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.policy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the OpenAPI document are answers that the code gives. */
class OpenApiExamplesTest {
  private OpenApiDocument document;

  @BeforeEach
  void readTheDocument() throws Exception {
    document = OpenApiDocument.read();
  }

  /** An example without a dialect in its name is the native answer of that name. */
  @Test
  void everyCodeHasItsExampleAndNoOther() {
    Map<String, String> expected = new TreeMap<>();
    for (Reason reason : Reason.values()) {
      expected.put(reason.name(), reason.code() + " " + reason.message());
    }
    for (RequestError error : RequestError.values()) {
      expected.put(error.name(), error.code() + " " + error.message());
    }
    expected.put("LICENSE_CHECK_FAILED", "1025 License check failed.");
    for (InitializationFailure failure : InitializationFailure.values()) {
      expected.put(failure.name(), InitializationFailure.CODE + " Initialization error.");
    }
    Map<String, String> written = new TreeMap<>();
    for (Map.Entry<String, JsonNode> example : document.examples().properties()) {
      if (!example.getKey().contains(".")) {
        JsonNode value = example.getValue().get("value");
        assertEquals(example.getKey(), value.get("reason").textValue());
        written.put(example.getKey(), said(value));
      }
    }
    assertEquals(expected, written);
  }

  /** Also of frames, of both pictures, and in LUNA ID's dialect, which has the same numbers. */
  @Test
  void everyVerdictInsideAnExampleIsOne() {
    Set<String> known = new TreeSet<>();
    Stream.of(Reason.values())
        .forEach(reason -> known.add(reason.code() + " " + reason.name() + " " + reason.message()));
    int seen = 0;
    for (JsonNode example : document.examples()) {
      for (JsonNode object : objects(example.get("value"))) {
        String reason = object.path("reason").asText();
        if (Stream.of(Reason.values()).anyMatch(each -> each.name().equals(reason))) {
          Reason of = Reason.valueOf(reason);
          String message = object.path("message").asText(of.message());
          String verdict = object.get("code").intValue() + " " + reason + " " + message;
          assertTrue(known.contains(verdict), verdict);
          seen++;
        }
      }
    }
    assertTrue(seen > Reason.values().length, "verdicts seen: " + seen);
  }

  @Test
  void listsOfReasonsAreTheEnums() {
    assertEquals(names(Reason.values()), strings(document.component("schemas", "Reason")));
    List<String> errors = names(RequestError.values());
    errors.addAll(List.of("LICENSE_CHECK_FAILED", "NOT_FOUND", "METHOD_NOT_ALLOWED"));
    errors.addAll(names(InitializationFailure.values()));
    assertEquals(errors, strings(document.component("schemas", "ErrorReason")));
  }

  @Test
  void everyExampleFitsItsSchema() {
    Set<String> shown = new TreeSet<>();
    for (OpenApiDocument.Content content : document.contents()) {
      String pointer = content.schema().get("$ref").textValue().substring(1);
      content
          .examples()
          .forEach(
              (name, value) -> {
                shown.add(name);
                assertEquals(
                    List.of(), OpenApiSchemas.complaints(pointer, value), content.place() + name);
              });
    }
    for (Map.Entry<String, JsonNode> example : document.examples().properties()) {
      assertTrue(shown.contains(example.getKey()), "nothing shows " + example.getKey());
    }
  }

  /** Otherwise the test before would prove nothing. */
  @Test
  void schemasRefuseWhatIsNoAnswer() throws Exception {
    String pointer = "/components/schemas/CheckAnswer";
    for (String wrong :
        List.of(
            "{\"code\":0,\"message\":\"Success.\"}",
            "{\"code\":0,\"message\":\"Success.\",\"reason\":\"FINE\"}",
            "{\"code\":\"0\",\"message\":\"Success.\",\"reason\":\"SUCCESS\"}",
            "{\"code\":0,\"message\":\"Success.\",\"reason\":\"SUCCESS\",\"more\":1}")) {
      JsonNode json = new ObjectMapper().readTree(wrong);
      assertTrue(OpenApiSchemas.complaints(pointer, json).size() > 0, wrong);
    }
  }

  private static String said(JsonNode value) {
    return value.get("code").intValue() + " " + value.get("message").textValue();
  }

  private static List<JsonNode> objects(JsonNode node) {
    List<JsonNode> objects = new ArrayList<>(node.isObject() ? List.of(node) : List.of());
    node.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }

  private static List<String> names(Enum<?>[] constants) {
    return new ArrayList<>(Stream.of(constants).map(Enum::name).toList());
  }

  private static List<String> strings(JsonNode schema) {
    List<String> strings = new ArrayList<>();
    schema.get("enum").forEach(each -> strings.add(each.textValue()));
    return strings;
  }
}
