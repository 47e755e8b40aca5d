package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.conformance.Conformance;
import dev.facecheck.conformance.Variation;
import dev.facecheck.fixture.ProgramUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The executable judges and measures every picture of the conformance table as the JVM does. */
@Tag("native-function")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeConformanceIT {
  /**
   * Both run the same networks on the same samples. What may differ, by this much relative to the
   * number and at least by one and a half units of the fourth decimal: the two compilers take
   * exponentials and sines from different places.
   */
  private static final double TOLERANCE = 1.5e-4;

  @TempDir static Path task;

  private FunctionProcess function;

  @BeforeAll
  void startTheFunction() throws Exception {
    PackagedFunction.unpack(ProgramUnderTest.buildDirectory().resolve("function.zip"), task);
    Path bootstrap = task.resolve("bootstrap");
    assertTrue(bootstrap.toFile().setExecutable(true) && Files.isExecutable(bootstrap));
    function = new FunctionProcess(task, List.of(bootstrap.toString()), Map.of());
  }

  @AfterAll
  void stopTheFunction() throws Exception {
    function.close();
  }

  @ParameterizedTest
  @EnumSource(Variation.class)
  void answersAsTheJvmDoes(Variation variation) throws Exception {
    JsonNode expected = Conformance.answer(variation);
    ObjectNode event = Events.direct(Conformance.picture(variation)).put("detail", "full");
    JsonNode found = function.invoke(event);
    assertTrue(expected.path("measurements").size() > 0, expected.toString());
    ((ObjectNode) expected).remove("timings_ms");
    ((ObjectNode) found).remove("timings_ms");
    assertAlike(variation + " ", expected, found);
  }

  private static void assertAlike(String where, JsonNode expected, JsonNode found) {
    if (expected.isNumber() && found.isNumber()) {
      double scale = Math.max(1, Math.abs(expected.doubleValue()));
      assertEquals(expected.doubleValue(), found.doubleValue(), TOLERANCE * scale, where);
      return;
    }
    assertEquals(expected.size(), found.size(), where);
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  assertAlike(
                      where + "/" + field.getKey(), field.getValue(), found.path(field.getKey())));
    } else if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        assertAlike(where + "/" + i, expected.get(i), found.get(i));
      }
    } else {
      assertEquals(expected, found, where);
    }
  }
}
