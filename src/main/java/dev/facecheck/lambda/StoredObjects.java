package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notification of S3 that objects were made. Its answer has one verdict per object; Lambda, which
 * S3 does not wait for, sends it to the destination that the template names.
 *
 * @param places of the pictures, each an event of its own
 */
record StoredObjects(List<ObjectNode> places) {
  private static final String SOURCE = "aws:s3";
  private static final String BUCKET = "bucket";
  private static final String KEY = "key";

  StoredObjects {
    places = List.copyOf(places);
  }

  /** The notification in an event; empty where there is none. */
  static Optional<StoredObjects> of(JsonNode event) {
    JsonNode records = event.path("Records");
    if (!records.isArray() || records.isEmpty()) {
      return Optional.empty();
    }
    List<ObjectNode> places = new ArrayList<>();
    for (JsonNode one : records) {
      if (!one.path("eventSource").asText("").equals(SOURCE)) {
        return Optional.empty();
      }
      places.add(place(one.path("s3")));
    }
    return Optional.of(new StoredObjects(places));
  }

  /** Keys come encoded as in a form. What is no place is refused where places are read. */
  private static ObjectNode place(JsonNode s3) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode place = event.putObject(StoredPictures.FIELD);
    place.set(BUCKET, s3.path(BUCKET).path("name"));
    String written = s3.path("object").path(KEY).asText("");
    place.put(KEY, decoded(written));
    return event;
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return key;
    }
  }

  /** An empty answer. */
  static ObjectNode answer() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("verdicts");
    return answer;
  }

  /** Adds the verdict on one picture. */
  static void add(ObjectNode answer, ObjectNode place, JsonNode verdict) {
    ObjectNode one = answer.withArray("verdicts").addObject();
    one.setAll((ObjectNode) place.get(StoredPictures.FIELD));
    one.set("answer", verdict);
  }
}
