package dev.facecheck.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.dialect.SampleAnswers;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Reason;
import dev.facecheck.request.Address;
import dev.facecheck.request.Operation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the OpenAPI document in every build, so that no start pays for it: from the part that
 * people write, and from the code for paths, codes and examples.
 */
public final class ApiDocumentGenerator {
  private final ApiExamples examples = new ApiExamples();
  private final ObjectNode document;

  private ApiDocumentGenerator(ObjectNode document) {
    this.document = document;
  }

  /**
   * Writes {@code openapi.yaml} and {@code openapi.json}.
   *
   * @param args the written part, the picture for examples, and the folder to write to
   */
  public static void main(String[] args) throws Exception {
    String picture = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(args[1])));
    String written = Files.readString(Path.of(args[0])).replace("PORTRAIT", picture);
    ObjectNode document = (ObjectNode) new YAMLMapper().readTree(written);
    new ApiDocumentGenerator(document).complete();
    new YAMLMapper().writeValue(new File(args[2], "openapi.yaml"), document);
    new ObjectMapper().writeValue(new File(args[2], "openapi.json"), document);
  }

  private void complete() {
    ObjectNode components = document.withObject("/components");
    ObjectNode written = (ObjectNode) components.remove("schemas");
    ApiSchemas schemas = new ApiSchemas(written.setAll((ObjectNode) written.remove("types")));
    components.set("schemas", schemas.written());
    for (Map.Entry<String, JsonNode> each : components.get("parameters").properties()) {
      ObjectNode parameter = (ObjectNode) each.getValue();
      parameter.put("name", each.getKey()).put("in", parameter.path("in").asText("query"));
      parameter.set("schema", schemas.schema(parameter.get("schema")));
    }
    listCodes();
    components.set("examples", examples.all());
    Stream.of("ErrorAnswer", "OkayFaceError", "LunaPlatformError").forEach(this::addErrors);
    ObjectNode others = (ObjectNode) document.remove("paths");
    JsonNode operations = document.remove("operations");
    Stream.of(Address.values()).forEach(address -> add(address, operations));
    document.withObject("/paths").setAll(others);
  }

  private void listCodes() {
    list("Reason", Stream.of(Reason.values()).map(Enum::name));
    list("ErrorReason", Stream.of(RequestError.values()).map(Enum::name));
    list("ErrorReason", Stream.of("LICENSE_CHECK_FAILED", "NOT_FOUND", "METHOD_NOT_ALLOWED"));
    list("ErrorReason", Stream.of(InitializationFailure.values()).map(Enum::name));
    list("Bound", Stream.of(Bound.values()).map(each -> each.name().toLowerCase(Locale.ROOT)));
    list("Dialect", Stream.of(Dialects.values()).filter(Dialects::isChoosable).map(Dialects::id));
  }

  private void list(String schema, Stream<String> values) {
    ObjectNode written = document.withObject("/components/schemas/" + schema);
    values.forEach(value -> written.withArray("enum").add(value));
  }

  /** The answers to errors of the request that have one schema. */
  private void addErrors(String schema) {
    for (RequestError error : RequestError.values()) {
      String name = schema + "." + error;
      ObjectNode response = document.withObject("/components/responses").putObject(name);
      answer(response, SampleAnswers.cause(error), schema, name);
      if (error == RequestError.TOO_MANY_REQUESTS || error == RequestError.SERVICE_UNAVAILABLE) {
        response.withObject("/headers").set("Retry-After", reference("headers", "Retry-After"));
      }
    }
  }

  /** A further address of an operation is named after itself, and repeats no example of a body. */
  private void add(Address address, JsonNode operations) {
    Operation operation = address.operation();
    boolean usual = operation.path().equals(address.path());
    String name = camelCase(operation);
    JsonNode part = operations.required(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    ObjectNode post = document.withObject("/paths").putObject(address.path()).putObject("post");
    post.put("operationId", usual ? name : camelCase(address));
    complete(post, name, part);
    if (!usual) {
      ((ObjectNode) post.at("/requestBody/content/application~1json")).remove("example");
    }
  }

  private static String camelCase(Enum<?> constant) {
    String text = constant.name().toLowerCase(Locale.ROOT);
    return Pattern.compile("_(.)")
        .matcher(text)
        .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  private void complete(ObjectNode post, String id, JsonNode part) {
    String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    post.setAll(((ObjectNode) part).deepCopy().retain("tags", "summary", "description"));
    for (JsonNode each : part.get("parameters")) {
      post.withArray("parameters").add(reference("parameters", each.textValue()));
    }
    post.withArray("parameters").add(reference("parameters", "X-Request-Id"));
    ObjectNode content = post.putObject("requestBody").put("required", true).putObject("content");
    ObjectNode json = content.putObject("application/json");
    json.set("schema", reference("schemas", name + "Request"));
    json.set("example", part.get("request"));
    content.putObject("multipart/form-data").set("schema", reference("schemas", name + "Form"));
    for (JsonNode type : part.path("raw")) {
      String schema = type.textValue().startsWith("video/") ? "MotionJpeg" : "Picture";
      content.putObject(type.textValue()).set("schema", reference("schemas", schema));
    }
    ObjectNode responses = post.putObject("responses");
    String schema = part.path("schema").asText(name + "Answer");
    answer(responses.putObject("200"), part.get("answer").textValue(), schema, id);
    String error = part.path("error").asText("ErrorAnswer");
    Map<Integer, String> errors = new TreeMap<>(Map.of(405, "METHOD_NOT_ALLOWED"));
    Stream.of(RequestError.values()).forEach(each -> errors.put(each.code(), error + "." + each));
    errors.forEach((code, each) -> responses.set(code + "", reference("responses", each)));
  }

  private void answer(ObjectNode response, String description, String schema, String place) {
    response.put("description", description);
    response.putObject("headers").set("X-Request-Id", reference("headers", "X-Request-Id"));
    ObjectNode json = response.putObject("content").putObject("application/json");
    json.set("schema", reference("schemas", schema));
    json.set("examples", examples.at(place));
  }

  private static ObjectNode reference(String kind, String name) {
    String target = "#/components/" + kind + "/" + name;
    return JsonNodeFactory.instance.objectNode().put("$ref", target);
  }
}
