package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation says what the code does. */
class DocumentationTest {
  private static final Path GENERATOR = Path.of("src/openapi/java");

  /** Code that is deployed, synthetic pictures, the OpenAPI generator, command line and lab. */
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("src/synthetic/java"),
          GENERATOR,
          Path.of("cli/src/main/java"),
          Path.of("lab/src/main/java"));

  private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)`");

  @Test
  void everyClassOfTheArchitectureExists() throws IOException {
    Set<String> classes =
        sources(Files::isRegularFile).stream()
            .map(path -> path.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .collect(Collectors.toSet());
    List<String> named =
        CLASS_NAME
            .matcher(Files.readString(Path.of("ARCHITECTURE.md")))
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertTrue(named.size() > 30, "names found: " + named);
    assertEquals(List.of(), named.stream().filter(name -> !classes.contains(name)).toList());
  }

  @Test
  void everyPackageOfTheArchitectureExistsAndEveryPackageIsThere() throws IOException {
    String text = Files.readString(Path.of("ARCHITECTURE.md"));
    for (Path folder : sources(Files::isDirectory)) {
      if (folder.startsWith(GENERATOR)) {
        // It adds sample answers to packages of the product, and is no package of it itself.
        continue;
      }
      String name =
          folder.toString().replace('/', '.').replaceFirst(".*java\\.dev\\.facecheck\\.", "");
      assertTrue(text.contains("| `" + name + "` |"), name);
      assertTrue(Files.exists(folder.resolve("package-info.java")), name);
    }
  }

  /** Files or folders below the package that holds all others. */
  private static List<Path> sources(Predicate<Path> kind) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : SOURCES) {
      found.addAll(files(root.resolve("dev/facecheck"), kind));
    }
    return found;
  }

  private static List<Path> files(Path top, Predicate<Path> kind) throws IOException {
    try (Stream<Path> paths = Files.walk(top)) {
      return paths.filter(kind).filter(path -> !path.equals(top)).toList();
    }
  }

  @Test
  void verdictsOfTheDocumentationAreThoseOfTheEnum() throws IOException {
    assertEquals(
        Arrays.stream(Reason.values())
            .map(reason -> reason + "|" + reason.code() + "|" + reason.message())
            .toList(),
        rows("## Verdicts", 3));
  }

  @Test
  void requestErrorsOfTheDocumentationAreThoseOfTheEnum() throws IOException {
    assertEquals(
        Arrays.stream(RequestError.values())
            .map(error -> error + "|" + error.code() + "|" + error.message())
            .toList(),
        rows("## Request errors", 3));
  }

  @Test
  void startUpFailuresOfTheDocumentationAreThoseOfTheEnum() throws IOException {
    assertEquals(
        Arrays.stream(InitializationFailure.values()).map(Enum::name).toList(),
        rows("## Start-up failures", 1));
  }

  /** The first cells of each row of a section's table. */
  private static List<String> rows(String heading, int cells) throws IOException {
    String text = Files.readString(Path.of("docs/CODES.md"));
    int start = text.indexOf(heading + "\n");
    int end = text.indexOf("\n## ", start + 1);
    String section = text.substring(start, end < 0 ? text.length() : end);
    return Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|(.*)$")
        .matcher(section)
        .results()
        .map(row -> firstCells(row, cells))
        .toList();
  }

  private static String firstCells(MatchResult row, int cells) {
    return Stream.concat(
            Stream.of(row.group(1)), Pattern.compile("\\|").splitAsStream(row.group(2)))
        .map(String::strip)
        .limit(cells)
        .collect(Collectors.joining("|"));
  }
}
