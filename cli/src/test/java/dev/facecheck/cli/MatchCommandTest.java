package dev.facecheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.InitializationFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
  private static final Path HOPPER = Path.of("src/test/resources/portraits/grace-hopper.jpg");
  private static final Path ASTRONAUT = Path.of("src/test/resources/portraits/astronaut.png");

  @Test
  void acceptsOnePersonTwice() {
    CommandLineRun run = CommandLineRun.of("match", HOPPER, HOPPER);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("0 SUCCESS Success. (confidence 100.0"), run.out());
  }

  @Test
  void rejectsTwoPeople() throws Exception {
    CommandLineRun run = CommandLineRun.of("match", "--json", HOPPER, ASTRONAUT);
    assertEquals(1, run.exitCode(), run.err());
    JsonNode reply = new ObjectMapper().readTree(run.out());
    assertEquals(1104, reply.get("code").intValue(), run.out());
    assertTrue(reply.get("confidence").doubleValue() < 75, run.out());
  }

  @Test
  void tellsWhatCannotBeReadOrIsNoPolicy() {
    CommandLineRun missing = CommandLineRun.of("match", HOPPER, "nothing.jpg");
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().contains("nothing.jpg cannot be read"), missing.err());
    CommandLineRun policy = CommandLineRun.of("match", "--policy", "none", HOPPER, HOPPER);
    assertEquals(2, policy.exitCode());
    assertTrue(policy.err().contains("BAD_REQUEST"), policy.err());
  }

  @Test
  void saysWhatIsWrongWithAPicture(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
    CommandLineRun run = CommandLineRun.of("match", text, HOPPER);
    String detail = CommandLineRun.of("check", text).err().replace(text + ": ", "");
    assertEquals(2, run.exitCode());
    assertEquals("facecheck: " + detail, run.err());
  }

  @Test
  void namesTheComponentThatFailedToStartOnce() {
    Core failed = new Core.Failed(InitializationFailure.FACE_DETECTOR_CREATION_FAILED, "gone");
    CommandLineRun run = CommandLineRun.with(settings -> failed, "match", HOPPER, HOPPER);
    assertEquals(2, run.exitCode());
    assertEquals("facecheck: FACE_DETECTOR_CREATION_FAILED: gone", run.err().strip());
    assertEquals("", run.out());
  }
}
