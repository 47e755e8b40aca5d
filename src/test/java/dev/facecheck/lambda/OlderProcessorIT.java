package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.fixture.Portraits;
import dev.facecheck.fixture.ProgramUnderTest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The executable starts and checks on a processor without AVX2, as some hosts of Lambda and older
 * nodes of clusters have. An emulator stands in for it.
 */
@Tag("native-function")
class OlderProcessorIT {
  private static final String EMULATOR = "qemu-x86_64";

  /** The last generation without AVX2. */
  private static final String PROCESSOR = "IvyBridge";

  /** An emulated check takes seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path task;

  @Test
  void checksAPortrait() throws Exception {
    assumeTrue(isInstalled(), "there is no " + EMULATOR);
    PackagedFunction.unpack(ProgramUnderTest.buildDirectory().resolve("function.zip"), task);
    Path bootstrap = task.resolve("bootstrap");
    assertTrue(bootstrap.toFile().setExecutable(true));
    List<String> command = List.of(EMULATOR, "-cpu", PROCESSOR, bootstrap.toString());
    Map<String, String> unhurried = Map.of("FACECHECK_TIME_BUDGET", "5m");
    try (FunctionProcess function = new FunctionProcess(task, command, unhurried)) {
      function.send("emulated-1", Events.direct(Portraits.accepted()));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!function.hasAnswered()) {
        assertFalse(function.program().ends(Duration.ofMillis(50)), function.program().log());
        assertTrue(System.nanoTime() < deadline, "no answer: " + function.program().log());
      }
      JsonNode answer = function.answer().response("emulated-1");
      assertEquals(0, answer.get("code").intValue(), answer.toString());
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, EMULATOR)));
  }
}
