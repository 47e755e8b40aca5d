package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Notifications of S3 that objects were made. */
final class StoredObjects {
  private static final String BUCKET = "bucket";
  private static final String KEY = "key";

  private StoredObjects() {}

  /** Places of the pictures, each an event of its own; none if an event is no notification. */
  static List<ObjectNode> places(JsonNode event) {
    JsonNode records = event.path("Records");
    List<ObjectNode> places = new ArrayList<>();
    if (!records.isArray()) {
      return places;
    }
    for (JsonNode one : records) {
      if (!one.path("eventSource").asText("").equals("aws:s3")) {
        return List.of();
      }
      places.add(place(one.path("s3")));
    }
    return places;
  }

  /** Keys come encoded as in a form. What is no place is refused where places are read. */
  private static ObjectNode place(JsonNode s3) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode place = event.putObject(StoredPictures.FIELD);
    place.set(BUCKET, s3.path(BUCKET).path("name"));
    place.put(KEY, decoded(s3.path("object").path(KEY).asText("")));
    return event;
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return key;
    }
  }
}
