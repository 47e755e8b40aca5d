package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A build runs the integration tests of its own group: one without a group would run nowhere. */
class IntegrationGroupsTest {

  @Test
  void everyIntegrationTestBelongsToAGroup() throws IOException {
    List<Path> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files.filter(file -> file.toString().endsWith("IT.java")).collect(Collectors.toList());
    }
    assertTrue(tests.size() > 8, "found: " + tests);
    for (Path test : tests) {
      String source = Files.readString(test);
      assertEquals(
          true,
          source.contains("@Tag(\"jvm\")")
              || source.contains("@Tag(\"jvm-function\")")
              || source.contains("@Tag(\"native-function\")")
              || source.contains("@Tag(\"native-server\")"),
          test.toString());
    }
  }
}
