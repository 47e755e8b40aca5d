package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.ContractFile;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Scale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of limits shows what is shipped, and where each limit comes from. */
@Tag("contract")
class ThresholdsTest {
  private static final Path FILE = Path.of("docs/THRESHOLDS.md");
  private static final List<String> POLICIES = List.of("onboarding", "lenient", "icao", "id-card");

  /** Columns: key, four policies, unit, origin, operating point. */
  private static final int COLUMNS = 8;

  private static final int ORIGIN = 6;
  private static final int OPERATING_POINT = 7;

  /** Writing keeps what people wrote of a limit; a new one has no source but us, and no test. */
  @Test
  void rowsAreTheLimitsAndTheirShippedValues() throws IOException {
    Properties shipped = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(reader);
    }
    Map<String, String[]> written = rows();
    List<String> rows = new ArrayList<>();
    for (Limit limit : Limit.values()) {
      List<String> cells = new ArrayList<>(List.of("`" + limit.key() + "`"));
      for (String policy : POLICIES) {
        String key = "facecheck.policies." + policy + ".limits." + limit.key();
        cells.add(shipped.getProperty(key, "-"));
      }
      cells.add(limit.scale() == Scale.VALUE ? "value 0-100" : limit.scale().unit());
      String[] row = written.get(limit.key());
      cells.add(row == null ? "ours" : row[ORIGIN]);
      cells.add(row == null ? "unvalidated" : row[OPERATING_POINT]);
      rows.add("| " + String.join(" | ", cells) + " |");
    }
    ContractFile.assertText(FILE, ContractFile.withRows(Files.readString(FILE), "# Limits", rows));
  }

  @Test
  void everyLimitNamesItsOriginAndItsOperatingPoint() throws IOException {
    for (Map.Entry<String, String[]> row : rows().entrySet()) {
      assertFalse(row.getValue()[ORIGIN].isEmpty(), row.getKey());
      String operatingPoint = row.getValue()[OPERATING_POINT];
      assertTrue(
          operatingPoint.equals("unvalidated") || operatingPoint.contains("n ="),
          row.getKey() + ": " + operatingPoint);
    }
  }

  private static Map<String, String[]> rows() throws IOException {
    Map<String, String[]> rows = new TreeMap<>();
    try (Stream<String> lines = Files.lines(FILE)) {
      lines
          .filter(line -> line.startsWith("| `"))
          .map(line -> Pattern.compile(" *\\| *").splitAsStream(line.substring(1)))
          .map(cells -> cells.map(String::strip).toArray(String[]::new))
          .forEach(
              cells -> {
                assertEquals(COLUMNS, cells.length, cells[0]);
                rows.put(cells[0].replace("`", ""), cells);
              });
    }
    return rows;
  }
}
