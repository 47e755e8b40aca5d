package dev.facecheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file that follows from the table of codes. Tests compare it with the code; the command {@code
 * mvn test -Dgroups=contract -Dcontract.write=true} writes all of them.
 */
public final class ContractFile {
  private ContractFile() {}

  /** Whether files are to be written. */
  public static boolean isWriting() {
    return Boolean.getBoolean("contract.write");
  }

  /** Fails if a file has another text, after writing it where that is wanted. */
  public static void assertText(Path file, String text) throws IOException {
    if (isWriting()) {
      Files.writeString(file, text);
    }
    assertEquals(text, Files.readString(file), () -> file + " does not follow from the code");
  }

  /** Fails if a file has other rows in one of its tables, after writing them where wanted. */
  public static void assertTables(Path file, Map<String, List<String>> rowsByHeading)
      throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, List<String>> table : rowsByHeading.entrySet()) {
      text = withRows(text, table.getKey(), table.getValue());
    }
    assertText(file, text);
  }

  /** A text with other rows in the table below a heading. */
  public static String withRows(String text, String heading, Iterable<String> rows) {
    int section = ("\n" + text).indexOf("\n" + heading + "\n");
    int ruler = text.indexOf("\n|---", section);
    if (section < 0 || ruler < 0) {
      throw new IllegalArgumentException("there is no table below " + heading);
    }
    int start = text.indexOf('\n', ruler + 1) + 1;
    int end = start;
    while (text.startsWith("|", end)) {
      end = text.indexOf('\n', end) + 1;
    }
    return text.substring(0, start) + String.join("\n", rows) + "\n" + text.substring(end);
  }
}
