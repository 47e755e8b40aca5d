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
  private final CheckFunction function =
      new CheckFunction(checks, new StoredPictures(settings), Events.sameOrigin());

  @Test
  void directEventIsJudged() throws IOException {
    JsonNode answer = answer("direct");
    assertEquals(1028, answer.get("code").intValue(), answer.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rest-api-binary",
        "rest-api-json",
        "http-api-json",
        "load-balancer-json",
        "function-url-binary"
      })
  void proxyEventsAreJudged(String name) throws IOException {
    JsonNode reply = answer(name);
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    assertEquals(1028, JSON.readTree(reply.get("body").textValue()).get("code").intValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-api-json", "load-balancer-json"})
  void queriesOfGatewaysAndLoadBalancersAreRead(String name) throws IOException {
    JsonNode body = JSON.readTree(answer(name).get("body").textValue());
    assertEquals("onboarding", body.at("/policy/name").textValue(), body.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest-api-jpg", "rest-api-motion-jpeg", "rest-api-mjpeg"})
  void lessCommonMediaTypesAreJudged(String name) throws IOException {
    JsonNode reply = answer(name);
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    JsonNode body = JSON.readTree(reply.get("body").textValue());
    // Their grey is bright enough for the core of this test to see a face in it.
    assertEquals(0, body.get("code").intValue(), body.toString());
    assertEquals(
        name.contains("mjpeg") || name.contains("motion") ? 3 : 0, body.path("frames").size());
  }

  @Test
  void eachObjectOfANotificationGetsAnAnswer() throws IOException {
    JsonNode verdicts = answer("s3-notification").get("verdicts");
    assertEquals(2, verdicts.size(), verdicts.toString());
    assertEquals("2026/11/first portrait.jpg", verdicts.at("/0/key").textValue());
    assertEquals("2026/11/second+portrait.jpg", verdicts.at("/1/key").textValue());
    // As shipped, the function reads no bucket.
    verdicts.forEach(one -> assertEquals(403, one.at("/answer/code").intValue()));
  }

  @Test
  void policiesAreListed() throws IOException {
    JsonNode reply = answer("function-url-policies");
    assertEquals(200, reply.get("statusCode").intValue());
  }

  private JsonNode answer(String name) throws IOException {
    JsonNode event = JSON.readTree(Path.of("infra", "events", name + ".json").toFile());
    return function.check(() -> event);
  }
}
