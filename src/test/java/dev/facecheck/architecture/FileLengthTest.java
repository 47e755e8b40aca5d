package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that does not fit on three screens does more than one thing, or has a reason. */
class FileLengthTest {
  private static final int MOST_LINES = 150;

  /** Longer files with the reason of each; a file that has become shorter leaves this list. */
  private static final Map<String, String> REASONS = Map.of();

  @Test
  void onlyListedFilesAreLong() throws IOException {
    try (Stream<Path> product = Files.walk(Path.of("src/main/java"));
        Stream<Path> commands = Files.walk(Path.of("cli/src/main/java"))) {
      Map<String, Long> lines =
          Stream.concat(product, commands)
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.toMap(FileLengthTest::name, FileLengthTest::lines, Long::max));
      assertTrue(lines.size() > 200, "found: " + lines.size());
      Map<String, Long> longOnes = new TreeMap<>(lines);
      longOnes.values().removeIf(count -> count <= MOST_LINES);
      assertEquals(new TreeSet<>(REASONS.keySet()), longOnes.keySet(), longOnes.toString());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
