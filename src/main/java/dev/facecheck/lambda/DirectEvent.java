package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.StoredPicture;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads events that are requests themselves. */
final class DirectEvent {
  private static final String OPERATION = "operation";

  /** Fields that only one operation has, for events that name none. */
  private static final Map<String, Operation> TELLING =
      Map.of(
          "probe", Operation.MATCH,
          "reference", Operation.MATCH,
          "frames", Operation.BEST_SHOT,
          "data", Operation.OKAYLIVE,
          "imageBest", Operation.VERIFY,
          "imageBestBase64", Operation.VERIFY,
          "imageIdCard", Operation.VERIFY,
          "imageIdCardBase64", Operation.VERIFY,
          "images", Operation.LIVENESS);

  private DirectEvent() {}

  /**
   * Returns the operation that an event names, or else the one that its fields belong to.
   *
   * @throws RefusedRequestException if it names an operation that does not exist
   */
  static Operation operation(JsonNode event) throws RefusedRequestException {
    if (event.has(OPERATION)) {
      return Operation.ofId(event.path(OPERATION).asText(""))
          .orElseThrow(
              () ->
                  RefusedRequestException.badRequest(
                      "Unknown operation. Known are " + Operation.ids() + "."));
    }
    return event.properties().stream()
        .map(field -> TELLING.get(field.getKey()))
        .filter(Objects::nonNull)
        .min(Operation::compareTo)
        .orElse(Operation.CHECK);
  }

  /**
   * @throws RefusedRequestException if it is none
   */
  static Request read(
      Operation operation,
      JsonNode event,
      RequestReader reader,
      StoredPictures stored,
      Caller caller)
      throws RefusedRequestException {
    if (!(event instanceof ObjectNode object)) {
      return reader.read(operation, event, Optional.empty());
    }
    ObjectNode fields = object.deepCopy();
    fields.remove(OPERATION);
    if (operation != Operation.CHECK || !fields.has(StoredPictures.FIELD)) {
      return reader.read(operation, fields, Optional.empty());
    }
    StoredPicture picture = stored.picture(fields.remove(StoredPictures.FIELD), caller);
    return reader.read(operation, fields, Optional.of(picture));
  }
}
