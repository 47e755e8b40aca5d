package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.policy.Limit;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of limits shows what is shipped, and where each limit comes from. */
class ThresholdsTest {
  private static final List<String> POLICIES = List.of("onboarding", "lenient", "icao", "id-card");

  /** Columns: key, four policies, unit, origin, operating point. */
  private static final int COLUMNS = 8;

  @Test
  void everyLimitHasARowAndEveryRowIsALimit() throws IOException {
    assertEquals(
        Arrays.stream(Limit.values()).map(Limit::key).sorted().toList(),
        List.copyOf(rows().keySet()));
  }

  @Test
  void valuesAreThoseOfTheShippedConfiguration() throws IOException {
    Properties shipped = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(reader);
    }
    for (Map.Entry<String, String[]> row : rows().entrySet()) {
      for (int i = 0; i < POLICIES.size(); i++) {
        String key = "facecheck.policies." + POLICIES.get(i) + ".limits." + row.getKey();
        assertEquals(shipped.getProperty(key, "-"), row.getValue()[i + 1], key);
      }
    }
  }

  @Test
  void everyLimitNamesItsOriginAndItsOperatingPoint() throws IOException {
    for (Map.Entry<String, String[]> row : rows().entrySet()) {
      assertFalse(row.getValue()[6].isEmpty(), row.getKey());
      String operatingPoint = row.getValue()[7];
      assertTrue(
          operatingPoint.equals("unvalidated") || operatingPoint.contains("n ="),
          row.getKey() + ": " + operatingPoint);
    }
  }

  private static Map<String, String[]> rows() throws IOException {
    Map<String, String[]> rows = new TreeMap<>();
    try (Stream<String> lines = Files.lines(Path.of("docs/THRESHOLDS.md"))) {
      lines
          .filter(line -> line.startsWith("| `"))
          .map(line -> Pattern.compile(" *\\| *").splitAsStream(line.substring(1)))
          .map(cells -> cells.map(cell -> cell.strip().replace("`", "")).toArray(String[]::new))
          .forEach(
              cells -> {
                assertEquals(COLUMNS, cells.length, cells[0]);
                rows.put(cells[0], cells);
              });
    }
    return rows;
  }
}
