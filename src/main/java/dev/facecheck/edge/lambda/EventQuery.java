package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.edge.QueryText;
import dev.facecheck.edge.RefusedRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of an HTTP request inside an event. */
@FunctionalInterface
interface EventQuery {

  /**
   * Parameters with every value that each was given.
   *
   * @throws RefusedRequestException if the query was sent badly encoded
   */
  Map<String, List<String>> decode() throws RefusedRequestException;

  /** Payload 2.0 joins several values of one parameter by commas, but keeps the query as sent. */
  static EventQuery raw(JsonNode event) {
    return () -> QueryText.decode(event.path("rawQueryString").asText(""));
  }

  /** Payload 1.0 has single and multiple values, or either alone; the multiple ones win. */
  static EventQuery parsed(JsonNode event) {
    JsonNode several = event.path("multiValueQueryStringParameters");
    JsonNode single = event.path("queryStringParameters");
    return () -> {
      Map<String, List<String>> query = new LinkedHashMap<>();
      (several.isObject() ? several : single)
          .properties()
          .forEach(parameter -> query.put(parameter.getKey(), values(parameter.getValue())));
      return query;
    };
  }

  private static List<String> values(JsonNode value) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> values.add(element.asText()));
    } else {
      values.add(value.asText());
    }
    return values;
  }
}
