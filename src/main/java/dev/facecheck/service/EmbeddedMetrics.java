package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Metrics inside a log line, in Amazon CloudWatch's embedded metric format: CloudWatch takes them
 * out of the line, so that they cost no call. Each label is a dimension beside the function's name,
 * never two of them at a time, which keeps the number of series low.
 */
final class EmbeddedMetrics {
  static final String NAMESPACE = "facecheck";
  private static final String FUNCTION = "function";

  private EmbeddedMetrics() {}

  static void add(ObjectNode line, AnsweredRequest request, Instant at, String function) {
    Map<List<Metric.Label>, ArrayNode> byLabels = new LinkedHashMap<>();
    line.put(FUNCTION, function);
    ObjectNode aws = line.putObject("_aws").put("Timestamp", at.toEpochMilli());
    ArrayNode directives = aws.putArray("CloudWatchMetrics");
    for (Metric metric : Metric.values()) {
      OptionalDouble value = metric.of(request);
      if (value.isPresent()) {
        line.put(metric.id(), value.getAsDouble());
        byLabels
            .computeIfAbsent(
                metric.labels(), labels -> directive(directives, labels, request, line))
            .addObject()
            .put("Name", metric.id())
            .put("Unit", unit(metric));
      }
    }
  }

  /** A directive without metrics; returns their list. */
  private static ArrayNode directive(
      ArrayNode directives, List<Metric.Label> labels, AnsweredRequest request, ObjectNode line) {
    ObjectNode directive = directives.addObject().put("Namespace", NAMESPACE);
    ArrayNode dimensions = directive.putArray("Dimensions");
    dimensions.addArray().add(FUNCTION);
    for (Metric.Label label : labels) {
      label
          .of(request)
          .ifPresent(
              value -> {
                // What a dimension names has to be in the line, and a text.
                line.put(label.id(), value);
                dimensions.addArray().add(FUNCTION).add(label.id());
              });
    }
    return directive.putArray("Metrics");
  }

  /** As CloudWatch writes it. */
  private static String unit(Metric metric) {
    String name = metric.unit().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
