package dev.facecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.DirectCheck;
import dev.facecheck.fixture.LyingPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes get the same answer as they get from the server and the function. */
class WayInTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg", "portraits/README.md"})
  void answersAlike(String resource) throws IOException {
    byte[] picture = Files.readAllBytes(RESOURCES.resolve(resource));
    JsonNode direct = DirectCheck.answer(picture, Map.of());
    assertTrue(direct.hasNonNull("code") && direct.hasNonNull("reason"), direct.toString());
    assertNotEquals(InitializationFailure.CODE, direct.get("code").intValue(), direct.toString());
    assertEquals(direct, answer(picture));
  }

  /** Whatever way they come, bytes that something took for text are told. */
  @ParameterizedTest
  @ValueSource(strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg"})
  void tellsBytesThatWereTakenForText(String resource) throws IOException {
    String text = new String(Files.readAllBytes(RESOURCES.resolve(resource)), UTF_8);
    JsonNode answer = answer(text.getBytes(UTF_8));
    assertEquals(400, answer.path("code").intValue());
    String detail = answer.path("detail").asText();
    assertTrue(detail.contains("for text") && detail.contains("base64"), detail);
  }

  /** The whole answer but for its times, of a picture that lies on its side, by another policy. */
  @Test
  void answersAlikeInFullDetail() throws IOException {
    byte[] upright = Files.readAllBytes(RESOURCES.resolve("portraits/grace-hopper.jpg"));
    byte[] picture = LyingPicture.of(upright);
    ObjectNode direct =
        (ObjectNode) DirectCheck.answer(picture, Map.of("detail", "full", "policy", "icao"));
    direct.remove("timings_ms");
    assertTrue(direct.path("measurements").size() > 25, direct.toString());
    assertEquals(512, direct.path("image").path("width").intValue());
    assertEquals(direct, answer(picture, "--detail", "--policy", "icao"));
  }

  /** The answer without its file and its times. */
  private ObjectNode answer(byte[] picture, String... options) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("check", "--json"));
    arguments.addAll(List.of(options));
    arguments.add(Files.write(folder.resolve("picture"), picture));
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    ObjectNode line = (ObjectNode) new ObjectMapper().readTree(run.out());
    line.remove(List.of("timings_ms", "file"));
    return line;
  }
}
