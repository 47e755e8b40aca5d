package dev.facecheck.lab.evaluate;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Labels from a table: a column {@code file} with paths or globs, and a column per label. A picture
 * takes each label from the first row that matches it and sets it. Lines that begin with {@code #}
 * are remarks.
 */
public final class LabelFile implements LabelSource {
  private static final String FILE = "file";

  private final List<Row> rows = new ArrayList<>();

  /** One row of the table: a pattern of paths, and their labels. */
  private record Row(String path, PathMatcher glob, Map<Label, String> labels) {
    boolean matches(String file, Path path) {
      return this.path.equals(file) || glob.matches(path);
    }
  }

  /**
   * Reads tables, whose rows count in the order given.
   *
   * @throws IOException if one cannot be read
   * @throws IllegalArgumentException naming file and line of an unknown column or value
   */
  public static LabelFile read(List<Path> files) throws IOException {
    LabelFile labels = new LabelFile();
    for (Path file : files) {
      labels.add(file.toString(), Files.readAllLines(file));
    }
    return labels;
  }

  void add(String name, List<String> lines) {
    List<String> columns = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\\s*,\\s*", -1));
      try {
        if (columns == null) {
          columns = header(cells);
        } else {
          rows.add(row(columns, cells));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(name, i + 1, e.getMessage()), e);
      }
    }
  }

  private static List<String> header(List<String> columns) {
    for (String column : columns) {
      if (!column.equals(FILE) && Label.ofId(column).isEmpty()) {
        throw new IllegalArgumentException("unknown column '" + column + "'");
      }
    }
    if (!columns.contains(FILE) || columns.stream().distinct().count() < columns.size()) {
      throw new IllegalArgumentException("one column is 'file', and none occurs twice");
    }
    return columns;
  }

  private static Row row(List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%d cells under %d columns".formatted(cells.size(), columns.size()));
    }
    Map<Label, String> labels = new EnumMap<>(Label.class);
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.get(i);
      if (!columns.get(i).equals(FILE) && !value.isEmpty()) {
        Label label = Label.ofId(columns.get(i)).orElseThrow();
        label.require(value);
        labels.put(label, value);
      }
    }
    String path = cells.get(columns.indexOf(FILE));
    return new Row(path, FileSystems.getDefault().getPathMatcher("glob:" + path), labels);
  }

  @Override
  public Map<Label, String> of(String file) {
    Map<Label, String> labels = new EnumMap<>(Label.class);
    Path path = Path.of(file);
    for (Row row : rows) {
      if (row.matches(file, path)) {
        row.labels().forEach(labels::putIfAbsent);
      }
    }
    return labels;
  }
}
