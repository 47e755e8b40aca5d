package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.edge.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An event that is a request itself: which operation it means. */
final class DirectEvent {
  static final String UNKNOWN =
      "Unknown operation. Known are check, match, best-shot, verify and liveness.";

  private static final String OPERATION = "operation";

  /** Fields that only one operation has, for events that name none. */
  private static final Map<String, Operation> TELLING = telling();

  private DirectEvent() {}

  private static Map<String, Operation> telling() {
    Map<String, Operation> fields = new LinkedHashMap<>();
    fields.put("probe", Operation.MATCH);
    fields.put("reference", Operation.MATCH);
    fields.put("frames", Operation.BEST_SHOT);
    fields.put("imageBest", Operation.VERIFY);
    fields.put("imageBestBase64", Operation.VERIFY);
    fields.put("imageIdCard", Operation.VERIFY);
    fields.put("imageIdCardBase64", Operation.VERIFY);
    fields.put("images", Operation.LIVENESS);
    return fields;
  }

  /** The operation that an event names, or else that its fields belong to; empty if unknown. */
  static Optional<Operation> operation(JsonNode event) {
    if (event.has(OPERATION)) {
      return Operation.ofId(event.path(OPERATION).asText(""));
    }
    return Optional.of(
        TELLING.entrySet().stream()
            .filter(field -> event.has(field.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Operation.CHECK));
  }

  /** The event without the name of its operation. */
  static JsonNode fields(JsonNode event) {
    return event.has(OPERATION)
        ? ((ObjectNode) event).objectNode().setAll(without((ObjectNode) event))
        : event;
  }

  private static Map<String, JsonNode> without(ObjectNode event) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    event.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    fields.remove(OPERATION);
    return fields;
  }
}
