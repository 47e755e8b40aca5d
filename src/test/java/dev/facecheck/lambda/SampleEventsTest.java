package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.config.Settings;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.service.CheckService;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample events are answered as a reader of them expects. */
class SampleEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settings settings = Settings.load();
  private final CheckService checks = new CheckService(new FakeCore().core(settings), settings);
  private final CheckFunction function = new CheckFunction(checks, new StoredPictures(settings));

  @Test
  void directEventIsJudged() throws IOException {
    JsonNode answer = answer("direct");
    assertEquals(1028, answer.get("code").intValue(), answer.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rest-api-binary", "rest-api-json", "http-api-json", "function-url-binary"})
  void proxyEventsAreJudged(String name) throws IOException {
    JsonNode reply = answer(name);
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    assertEquals(1028, JSON.readTree(reply.get("body").textValue()).get("code").intValue());
  }

  @Test
  void policiesAreListed() throws IOException {
    JsonNode reply = answer("function-url-policies");
    assertEquals(200, reply.get("statusCode").intValue());
  }

  private JsonNode answer(String name) throws IOException {
    return function.check(
        Event.of(JSON.readTree(Path.of("infra", "events", name + ".json").toFile())));
  }
}
