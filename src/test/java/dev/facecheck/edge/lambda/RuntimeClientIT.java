package dev.facecheck.edge.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged function under the runtime client that runs it on Lambda's managed Java runtime. */
class RuntimeClientIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LAMBDA_TIMEOUT = Duration.ofSeconds(30);

  @TempDir static Path task;

  private static RuntimeApi api;
  private static Process runtime;

  @BeforeAll
  static void startTheRuntime() throws Exception {
    unpack(Path.of("target", "function.zip"), task);
    api = new RuntimeApi();
    runtime = start("dev.facecheck.edge.lambda.BudgetedStreamHandler::handleRequest");
  }

  @AfterAll
  static void stopTheRuntime() throws InterruptedException {
    runtime.destroy();
    assertTrue(runtime.waitFor(20, TimeUnit.SECONDS), "the runtime ends when told to");
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rest-api-binary", "rest-api-json", "http-api-json", "function-url-binary"})
  void judgesSampleEvents(String name) throws Exception {
    JsonNode reply =
        invoke("sample-1", JSON.readTree(Path.of("infra/events", name + ".json").toFile()));
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    JsonNode body = JSON.readTree(reply.get("body").textValue());
    assertEquals(1028, body.get("code").intValue(), body.toString());
  }

  @Test
  void takesTheRequestIdOfTheInvocation() throws Exception {
    JsonNode reply = invoke("aws-request-1", Events.v2("GET", "/v1/policies"));
    assertEquals(200, reply.get("statusCode").intValue());
    assertEquals("aws-request-1", reply.at("/headers/X-Request-Id").textValue());
  }

  @Test
  void judgesAPortrait() throws Exception {
    byte[] picture = Files.readAllBytes(Path.of("src/test/resources/portraits/astronaut.png"));
    ObjectNode event = Events.direct(picture).put("detail", "full");
    JsonNode answer = invoke("portrait-1", event);
    assertEquals(1, answer.get("faces").intValue(), answer.toString());
  }

  @Test
  void keepsToTheTimeThatTheInvocationHasLeft() throws Exception {
    ObjectNode event = Events.direct(Files.readAllBytes(portrait()));
    String answer = api.invoke("late-1", event.toString(), Duration.ofMillis(200), PATIENCE);
    assertEquals(504, body("late-1", answer).get("code").intValue(), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "7", "\"text\"", "{}", "{\"Records\":[{\"body\":\"{}\"}]}"})
  void answersAnEventOfAnotherShape(String event) throws Exception {
    JsonNode answer = invoke("shape-1", JSON.readTree(event));
    assertEquals(400, answer.get("code").intValue(), answer.toString());
  }

  @Test
  void takesTheLargestEventThatLambdaDelivers() throws Exception {
    JsonNode answer = invoke("large-1", Events.direct(new byte[4_400_000]));
    assertEquals(413, answer.get("code").intValue(), answer.toString());
  }

  private static Path portrait() {
    return Path.of("src/test/resources/portraits/grace-hopper.jpg");
  }

  private static JsonNode invoke(String id, JsonNode event) throws Exception {
    return body(id, api.invoke(id, event.toString(), LAMBDA_TIMEOUT, PATIENCE));
  }

  private static JsonNode body(String id, String answer) throws IOException {
    String expected = "/2018-06-01/runtime/invocation/" + id + "/response ";
    assertTrue(answer.startsWith(expected), answer);
    return JSON.readTree(answer.substring(expected.length()));
  }

  private static Process start(String handler) throws Exception {
    String classPath =
        String.join(
            java.io.File.pathSeparator,
            jarOf(AWSLambda.class),
            jarOf(Context.class),
            jarOf(PojoSerializer.class),
            jarOf(Class.forName("software.amazon.awssdk.utilslite.SdkInternalThreadLocal")));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            AWSLambda.class.getName(),
            handler);
    builder.directory(task.toFile());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("QUARKUS_HTTP_HOST_ENABLED", "false");
    builder.environment().put("FACECHECK_MODELS_DIRECTORY", absolute("models"));
    builder.environment().put("FACECHECK_ONNXRUNTIME_DIRECTORY", absolute("target/onnxruntime"));
    return builder.redirectErrorStream(true).redirectOutput(log()).start();
  }

  private static java.io.File log() {
    return Path.of("target", "runtime-client.log").toFile();
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }

  private static String jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static void unpack(Path zip, Path folder) throws IOException {
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
