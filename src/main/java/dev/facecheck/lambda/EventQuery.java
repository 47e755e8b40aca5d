package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.UrlEncoded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Query of an HTTP request inside an event. */
final class EventQuery {
  private EventQuery() {}

  /**
   * Parameters of the query with all values that each was given. Payload 2.0 joins several values
   * by commas, but keeps the query as sent; payload 1.0 has single and multiple values, or either
   * alone, and the multiple ones win. A gateway decodes them, a load balancer does not.
   *
   * @throws RefusedRequestException if the percent-encoding is damaged
   */
  static Map<String, List<String>> of(JsonNode event) throws RefusedRequestException {
    if (event.path("requestContext").has("http")) {
      return UrlEncoded.query(event.path("rawQueryString").asText(""));
    }
    JsonNode several = event.path("multiValueQueryStringParameters");
    JsonNode all = several.isObject() ? several : event.path("queryStringParameters");
    Map<String, List<String>> query = new LinkedHashMap<>();
    all.properties().forEach(one -> query.put(one.getKey(), values(one.getValue())));
    return HttpEvent.isOfLoadBalancer(event) ? UrlEncoded.query(joined(query)) : query;
  }

  private static List<String> values(JsonNode value) {
    List<String> values = new ArrayList<>();
    (value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value))
        .forEach(element -> values.add(element.asText()));
    return values;
  }

  private static String joined(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(value -> one.getKey() + "=" + value))
        .collect(Collectors.joining("&"));
  }
}
