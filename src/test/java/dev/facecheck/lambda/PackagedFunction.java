package dev.facecheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.access.dynamodb.KeysInMoto;
import dev.facecheck.contract.BrokenStart;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.MotoServer;
import dev.facecheck.fixture.Portraits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the function does under the Lambda Runtime API, however it was packaged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackagedFunction {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final Duration LONG = Duration.ofSeconds(30);

  /** The function that all tests of a class share. */
  abstract FunctionProcess function();

  /** Another one in an environment of its own. */
  abstract FunctionProcess start(Map<String, String> environment) throws Exception;

  @ParameterizedTest
  @ValueSource(
      strings = {"rest-api-binary", "rest-api-json", "http-api-json", "function-url-binary"})
  void judgesSampleEvents(String name) throws Exception {
    JsonNode event = JSON.readTree(Path.of("infra/events", name + ".json").toFile());
    JsonNode reply = function().invoke(event);
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    JsonNode body = JSON.readTree(reply.get("body").textValue());
    assertEquals(1028, body.get("code").intValue(), body.toString());
  }

  @Test
  void givesEveryRequestAnId() throws Exception {
    JsonNode reply = function().invoke("aws-request-2", Events.v2("GET", "/v1/policies"));
    assertEquals(200, reply.get("statusCode").intValue());
    assertTrue(reply.at("/headers/X-Request-Id").textValue().length() > 10, reply.toString());
    ObjectNode event = Events.v2("GET", "/v1/policies");
    ((ObjectNode) event.get("headers")).put("x-request-id", "mine.7");
    assertEquals("mine.7", function().invoke(event).at("/headers/X-Request-Id").textValue());
  }

  @ParameterizedTest
  @EnumSource(InitializationFailure.class)
  void namesEveryComponentThatCannotStart(InitializationFailure failure, @TempDir Path scratch)
      throws Exception {
    try (FunctionProcess function = start(BrokenStart.environment(failure, scratch))) {
      JsonNode answer = function.invoke(Events.direct(Portraits.accepted()));
      assertEquals(failure.name(), answer.get("reason").asText(), answer.toString());
      assertEquals(failure.sentence(), answer.get("detail").asText());
      assertEquals(1000, answer.get("code").intValue());
      JsonNode proxied = function.invoke(Events.v2("GET", "/v1/policies"));
      assertEquals(500, proxied.get("statusCode").intValue(), proxied.toString());
    }
  }

  @Test
  void asksForKeysInDynamoDb() throws Exception {
    try (MotoServer moto = new MotoServer()) {
      String key = KeysInMoto.table(moto, "keys", 2);
      Map<String, String> environment =
          Map.of(
              "FACECHECK_ACCESS_REQUIRED", "true",
              "FACECHECK_ACCESS_STORE", "dynamodb",
              "FACECHECK_ACCESS_DYNAMODB_TABLE", "keys",
              "AWS_ENDPOINT_URL_DYNAMODB", moto.url().toString());
      try (FunctionProcess function = start(environment)) {
        ObjectNode event = Events.direct(Portraits.accepted()).put("apiKey", key);
        assertCode(403, function, Events.direct(Portraits.accepted()));
        assertCode(0, function, event);
        assertCode(0, function, event);
        assertCode(429, function, event);
        moto.kill();
        assertCode(503, function, event);
        assertFalse(function.program().log().contains(key), "the key is in the log");
      }
    }
  }

  @Test
  void judgesPortraits() throws Exception {
    ObjectNode full = Events.direct(Portraits.rejected()).put("detail", "full");
    JsonNode answer = function().invoke(full);
    assertEquals(1, answer.get("faces").intValue(), answer.toString());
    JsonNode accepted = function().invoke(Events.direct(Portraits.accepted()));
    assertEquals(0, accepted.get("code").intValue(), accepted.toString());
  }

  /** Whatever Lambda says: it stops the clock with a time-out of its own, by template.yaml. */
  @Test
  void keepsToItsTimeBudget() throws Exception {
    try (FunctionProcess function = start(Map.of("FACECHECK_TIME_BUDGET", "1ms"))) {
      assertCode(504, function, Events.direct(Portraits.accepted()));
    }
    String event = Events.direct(Portraits.accepted()).toString();
    for (Duration left : new Duration[] {Duration.ofSeconds(30), Duration.ofSeconds(-3)}) {
      assertEquals(0, function().invoke(event, left).get("code").intValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "\"text\"",
        "{}",
        "{\"Records\":[{\"body\":\"{}\"}]}",
        "",
        "{",
        "this is no JSON",
        "{\"image\":\"QUJD\"} {}"
      })
  void answersAnEventOfAnotherShapeAndGoesOn(String event) throws Exception {
    JsonNode answer = function().invoke(event, LONG);
    assertEquals(400, answer.get("code").intValue(), answer.toString());
    assertAnswers();
  }

  @Test
  void takesTheLargestEventThatLambdaDelivers() throws Exception {
    JsonNode answer = function().invoke(Events.direct(new byte[4_400_000]));
    assertEquals(413, answer.get("code").intValue(), answer.toString());
    assertEquals(400, function().invoke("x".repeat(6_291_556), LONG).get("code").intValue());
    assertAnswers();
  }

  @Test
  void fetchesAPictureFromAnAllowedBucket() throws Exception {
    try (MotoServer s3 = new MotoServer();
        FunctionProcess function =
            start(
                Map.of(
                    "AWS_ENDPOINT_URL_S3",
                    s3.url().toString(),
                    "FACECHECK_S3_ALLOWED_BUCKETS",
                    "pictures, more-pictures"))) {
      s3.createBucket("pictures");
      s3.createBucket("private");
      s3.put("pictures", "people/hopper 1.jpg", Portraits.accepted());
      s3.put("private", "hopper.jpg", Portraits.accepted());
      assertEquals(0, function.invoke(Events.direct(Portraits.accepted())).get("code").intValue());
      assertCode(0, function, Events.stored("pictures", "people/hopper 1.jpg"));
      assertCode(400, function, Events.stored("pictures", "people/nobody.jpg"));
      s3.put("pictures", "text.jpg", new String(Portraits.accepted(), UTF_8).getBytes(UTF_8));
      String told = function.invoke(Events.stored("pictures", "text.jpg")).toString();
      assertTrue(told.contains("EF BF BD"), told);
      assertCode(403, function, Events.stored("private", "hopper.jpg"));
      s3.kill();
      assertCode(503, function, Events.stored("pictures", "people/hopper 1.jpg"));
      assertCode(0, function, Events.direct(Portraits.accepted()));
    }
  }

  @Test
  void waitsNoLongerForABucketThanItsBudget() throws Exception {
    try (SlowBucket s3 = new SlowBucket();
        FunctionProcess function =
            start(
                Map.of(
                    "AWS_ENDPOINT_URL_S3",
                    s3.url().toString(),
                    "FACECHECK_TIME_BUDGET",
                    "1500ms",
                    "FACECHECK_S3_ALLOWED_BUCKETS",
                    "pictures"))) {
      for (String key : new String[] {"silent", "stalls", "trickles"}) {
        long start = System.nanoTime();
        assertCode(504, function, Events.stored("pictures", key));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 6, key + " after " + seconds + " s");
      }
      assertCode(413, function, Events.stored("pictures", "large"));
      assertCode(400, function, Events.stored("pictures", "archived"));
      assertCode(400, function, Events.stored("pictures", "odd"));
      assertCode(503, function, Events.stored("pictures", "expired"));
      assertCode(503, function, Events.stored("pictures", "moved"));
      assertCode(400, function, Events.stored("pictures", "k".repeat(1025)));
      String log = function.program().log();
      assertTrue(log.contains("ExpiredToken") && log.contains("PermanentRedirect"), log);
      assertFalse(log.contains("trickles"), log);
    }
  }

  @Test
  void logsNeitherPlaceNorContentOfAPicture() throws Exception {
    assertCode(403, function(), Events.stored("a-bucket-of-ours", "a-key-of-ours"));
    String picture = Events.direct(Portraits.accepted()).get("image").textValue();
    assertCode(0, function(), Events.direct(Portraits.accepted()));
    String log = function().program().log();
    assertTrue(log.contains("\"way_in\":\"lambda\""), log);
    for (String secret : new String[] {"a-bucket", "a-key", picture.substring(0, 40)}) {
      assertFalse(log.contains(secret), log);
    }
  }

  void assertAnswers() throws Exception {
    assertCode(0, function(), Events.direct(Portraits.accepted()));
  }

  static void assertCode(int code, FunctionProcess function, JsonNode event) throws Exception {
    JsonNode answer = function.invoke(event);
    assertEquals(code, answer.get("code").intValue(), answer.toString());
  }

  static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        Path target = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    }
  }
}
