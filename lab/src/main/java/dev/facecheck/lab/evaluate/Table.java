package dev.facecheck.lab.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** One table of the report. */
final class Table {
  private final String title;
  private final String note;
  private final List<String> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * @param note what the figures mean, for the line below the title; may be empty
   */
  Table(String title, String note, String... columns) {
    this.title = title;
    this.note = note;
    this.columns = List.of(columns);
  }

  void add(Cell... row) {
    add(List.of(row));
  }

  void add(List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(title + ": a cell per column");
    }
    rows.add(List.copyOf(row));
  }

  String title() {
    return title;
  }

  List<List<Cell>> rows() {
    return Collections.unmodifiableList(rows);
  }

  String markdown() {
    StringBuilder text = new StringBuilder("## " + title + "\n\n");
    if (!note.isEmpty()) {
      text.append(note).append("\n\n");
    }
    text.append("| ").append(String.join(" | ", columns)).append(" |\n|");
    text.append("---|".repeat(columns.size())).append('\n');
    for (List<Cell> row : rows) {
      text.append(row.stream().map(Cell::markdown).collect(Collectors.joining(" | ", "| ", " |")));
      text.append('\n');
    }
    return text.toString();
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("title", title).put("note", note);
    ArrayNode array = node.putArray("rows");
    for (List<Cell> row : rows) {
      ObjectNode object = array.addObject();
      for (int i = 0; i < row.size(); i++) {
        object.set(columns.get(i), row.get(i).json());
      }
    }
    return node;
  }
}
