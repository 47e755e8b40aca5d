package dev.facecheck.lab.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of {@code results.jsonl}.
 *
 * @param key what the result depends on
 */
record ResultLine(String key, Checked checked) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", key);
    checked.refused().ifPresent(why -> node.put("refused", why));
    node.put("code", checked.code()).put("reason", checked.reason()).put("faces", checked.faces());
    ArrayNode findings = node.putArray("findings");
    checked.findings().forEach(findings::add);
    ObjectNode scores = node.putObject("scores");
    for (Component component : Component.values()) {
      Assessed assessed = checked.measurements().get(component);
      if (assessed != null) {
        scores.putArray(component.id()).add(assessed.nativeScore()).add(assessed.value());
      }
    }
    return node.toString();
  }

  /** Parses a line; empty if the line is incomplete or of another version. */
  static Optional<ResultLine> parse(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node == null || !node.path("scores").isObject() || !node.path("key").isTextual()) {
        return Optional.empty();
      }
      List<String> findings = new ArrayList<>();
      node.path("findings").forEach(finding -> findings.add(finding.asText()));
      Checked checked =
          new Checked(
              Optional.ofNullable(node.path("refused").textValue()),
              node.path("code").asInt(),
              node.path("reason").asText(),
              findings,
              node.path("faces").asInt(),
              scores(node.path("scores")));
      return Optional.of(new ResultLine(node.path("key").asText(), checked));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Map<Component, Assessed> scores(JsonNode node) {
    Map<Component, Assessed> scores = new EnumMap<>(Component.class);
    Arrays.stream(Component.values())
        .filter(component -> node.has(component.id()))
        .forEach(
            component -> {
              JsonNode pair = node.path(component.id());
              scores.put(
                  component, new Assessed(component, pair.get(0).asDouble(), pair.get(1).asInt()));
            });
    return scores;
  }
}
