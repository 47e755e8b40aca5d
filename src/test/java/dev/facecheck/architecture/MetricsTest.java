package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.service.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Documents, dashboards and recorded lines speak of the metrics and fields that there are. */
class MetricsTest {
  private static final Path DOCUMENT = Path.of("docs", "METRICS.md");
  private static final Path TEMPLATE = Path.of("template.yaml");

  private static final List<String> IDS = Arrays.stream(Metric.values()).map(Metric::id).toList();

  @Test
  void everyMetricIsInTheTableWithItsUnitAndLabels() throws IOException {
    List<String> expected =
        Arrays.stream(Metric.values())
            .map(
                metric ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            metric.id(),
                            metric.unit().name().toLowerCase(Locale.ROOT),
                            labels(metric)))
            .toList();
    assertEquals(
        expected,
        Pattern.compile("(?m)^\\| `facecheck_[a-z_]+` \\|[^|]+\\|[^|]+\\|")
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(match -> match.group())
            .toList());
  }

  private static String labels(Metric metric) {
    return metric.labels().isEmpty()
        ? "-"
        : metric.labels().stream()
            .map(label -> "`" + label.id() + "`")
            .collect(Collectors.joining(", "));
  }

  @Test
  void dashboardsShowMetricsThatExist() throws IOException {
    String grafana = Files.readString(Path.of("infra", "grafana", "facecheck.json"));
    Set<String> ofServers = found("\\b(facecheck_[a-z_]+?)(?:_sum|_count|_max)?[\\[({ )]", grafana);
    assertTrue(ofServers.size() >= 8, ofServers.toString());
    assertTrue(IDS.containsAll(ofServers), ofServers.toString());
    Set<String> ofTheFunction = found("\\b(facecheck_[a-z_]+)\\b", Files.readString(TEMPLATE));
    assertTrue(ofTheFunction.size() >= 10, ofTheFunction.toString());
    assertTrue(IDS.containsAll(ofTheFunction), ofTheFunction.toString());
  }

  @Test
  void dashboardOfTheTemplateIsJsonWithoutHolesAndOverlaps() throws IOException {
    String template = Files.readString(TEMPLATE);
    String body = template.substring(template.indexOf("DashboardBody: !Sub |\n") + 22);
    body = body.substring(0, body.indexOf("\n\n"));
    JsonNode widgets = new ObjectMapper().readTree(body).get("widgets");
    Set<String> places = new TreeSet<>();
    for (JsonNode widget : widgets) {
      assertEquals("metric", widget.get("type").textValue());
      assertTrue(places.add(widget.get("x") + "," + widget.get("y")), widget.toString());
      assertTrue(widget.at("/properties/metrics").size() > 0, widget.toString());
    }
    assertEquals(8, places.size());
  }

  /** The saved queries are tried on them. */
  @Test
  void recordedLinesHaveTheFieldsOfTheDocument() throws IOException {
    Set<String> known = found("`([a-z_]+)`", section("## The line of a check"));
    known.addAll(IDS);
    known.addAll(List.of("_aws", "function"));
    int lines = 0;
    for (String text : Files.readAllLines(Path.of("infra", "try-queries-lines.jsonl"))) {
      JsonNode line = new ObjectMapper().readTree(text);
      if (line.path("event").asText().equals("check")) {
        line.fieldNames()
            .forEachRemaining(name -> assertTrue(known.contains(name), name + ": " + text));
        lines++;
      }
    }
    assertTrue(lines >= 6, "lines: " + lines);
  }

  private static String section(String heading) throws IOException {
    String text = Files.readString(DOCUMENT);
    return text.substring(text.indexOf(heading));
  }

  static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
