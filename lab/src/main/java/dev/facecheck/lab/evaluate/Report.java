package dev.facecheck.lab.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Report of an evaluation, in Markdown and JSON. */
public final class Report {
  private final List<Sample> samples;
  private final Limits limits;
  private final List<Table> tables;
  private final String versions;

  Report(List<Sample> samples, Limits limits, List<Table> tables, String versions) {
    this.samples = List.copyOf(samples);
    this.limits = limits;
    this.tables = List.copyOf(tables);
    this.versions = versions;
  }

  /** All tables as Markdown. */
  public String markdown() {
    String head =
        "# Accuracy on labelled pictures\n\n%d pictures, policy %s, %s. Brackets hold 95 %% intervals after Wilson.\n\n"
            .formatted(samples.size(), limits.policy(), versions);
    return head + tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
  }

  /** All tables as JSON. */
  ObjectNode json() {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("pictures", samples.size())
            .put("policy", limits.policy())
            .put("versions", versions);
    ArrayNode array = node.putArray("tables");
    tables.forEach(table -> array.add(table.json()));
    return node;
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("report.md"), markdown());
    Files.writeString(
        folder.resolve("report.json"),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    new Plots(samples, limits, folder).write();
  }
}
