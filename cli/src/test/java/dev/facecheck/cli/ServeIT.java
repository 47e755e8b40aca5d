package dev.facecheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.fixture.Portraits;
import dev.facecheck.http.NativeServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each environment variable that the documents name, with {@code facecheck serve}. */
class ServeIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\b(?:FACECHECK|QUARKUS)_[A-Z0-9_]+");
  private static final List<String> DOCUMENTS =
      List.of("README.md", "docs", "infra", "template.yaml", "src/main/resources");

  /** Those that the tests below set; the last two are for the function, and harmless here. */
  private static final Set<String> TESTED =
      Set.of(
          "QUARKUS_HTTP_PORT",
          "QUARKUS_HTTP_HOST",
          "QUARKUS_HTTP_CORS_ENABLED",
          "QUARKUS_HTTP_CORS_ORIGINS",
          "QUARKUS_SHUTDOWN_TIMEOUT",
          "FACECHECK_ACCESS_REQUIRED",
          "FACECHECK_ACCESS_FILE",
          "FACECHECK_ACCESS_STORE",
          "FACECHECK_ACCESS_DYNAMODB_TABLE",
          "FACECHECK_HTTP_MAX_BODY_BYTES_OF_SEVERAL",
          "FACECHECK_IMAGE_MAX_BYTES",
          "FACECHECK_MAX_CONCURRENT_CHECKS",
          "FACECHECK_POLICIES_ONBOARDING_LIMITS_MAX_YAW_DEGREES",
          "FACECHECK_TIME_BUDGET",
          "FACECHECK_MODELS_DIRECTORY",
          "FACECHECK_ONNXRUNTIME_DIRECTORY",
          "FACECHECK_S3_ALLOWED_BUCKETS",
          "QUARKUS_HTTP_HOST_ENABLED");

  @TempDir Path folder;

  @Test
  void everyDocumentedVariableIsTested() throws IOException {
    Set<String> documented = new TreeSet<>();
    for (String document : DOCUMENTS) {
      try (Stream<Path> files = Files.walk(Path.of(document))) {
        for (Path file : files.filter(ServeIT::isText).toList()) {
          VARIABLE
              .matcher(Files.readString(file))
              .results()
              .map(MatchResult::group)
              .forEach(documented::add);
        }
      }
    }
    documented.removeAll(TESTED);
    assertEquals(Set.of(), documented);
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file)
        && file.toString().matches(".*\\.(md|ya?ml|properties|sh)|.*Containerfile");
  }

  @Test
  void takesAddressAndLimits() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Map<String, String> environment =
        Map.of(
            "QUARKUS_HTTP_PORT", Integer.toString(port),
            "QUARKUS_HTTP_HOST", "127.0.0.2",
            "QUARKUS_HTTP_CORS_ENABLED", "true",
            "QUARKUS_HTTP_CORS_ORIGINS", "https://example.org",
            "QUARKUS_HTTP_HOST_ENABLED", "true",
            "QUARKUS_SHUTDOWN_TIMEOUT", "2s",
            "FACECHECK_IMAGE_MAX_BYTES", "60000",
            "FACECHECK_S3_ALLOWED_BUCKETS", "pictures",
            "FACECHECK_POLICIES_ONBOARDING_LIMITS_MAX_YAW_DEGREES", "27.5");
    try (NativeServer server = NativeServer.launched(environment)) {
      assertEquals("http://127.0.0.2:" + port, server.address().toString());
      HttpResponse<String> response = server.check(Portraits.accepted());
      assertEquals(413, response.statusCode(), response.body());
      HttpResponse<String> policies = server.get("/v1/policies", "https://example.org");
      assertTrue(policies.body().contains("\"limit\":27.5"), policies.body());
      assertEquals(
          "https://example.org",
          policies.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }
  }

  @Test
  void takesKeysAndTheirFile() throws Exception {
    Path file = folder.resolve("keys.db");
    Map<String, String> environment =
        Map.of("FACECHECK_ACCESS_REQUIRED", "true", "FACECHECK_ACCESS_FILE", file.toString());
    try (NativeServer server = NativeServer.launched(environment)) {
      HttpResponse<String> response = server.check(Portraits.accepted());
      assertEquals(403, response.statusCode(), response.body());
      assertTrue(Files.exists(file), "no file of keys");
    }
  }

  @Test
  void takesATableOfKeys() throws Exception {
    Map<String, String> environment =
        Map.of(
            "FACECHECK_ACCESS_REQUIRED", "true",
            "FACECHECK_ACCESS_STORE", "dynamodb",
            "FACECHECK_ACCESS_DYNAMODB_TABLE", "keys",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "a",
            "AWS_SECRET_ACCESS_KEY", "b",
            "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9");
    try (NativeServer server = NativeServer.launched(environment)) {
      HttpResponse<String> response = server.check(Portraits.accepted());
      // Without a key, whether the table answers or not.
      assertTrue(Set.of(403, 503).contains(response.statusCode()), response.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FACECHECK_ACCESS_STORE, dynamodb, facecheck.access.dynamodb-table is missing",
    "FACECHECK_HTTP_MAX_BODY_BYTES_OF_SEVERAL, many, max-body-bytes-of-several",
    "FACECHECK_MAX_CONCURRENT_CHECKS, 0, max-concurrent-checks",
    "QUARKUS_SHUTDOWN_TIMEOUT, soon, quarkus.shutdown.timeout",
    "QUARKUS_HTTP_PORT, many, quarkus.http.port",
  })
  void refusesAWrongValue(String variable, String value, String message) throws Exception {
    try (NativeServer server = NativeServer.launching(Map.of(variable, value))) {
      assertTrue(server.program().ends(Duration.ofSeconds(60)), "it goes on");
      assertNotEquals(0, server.program().exitCode(), server.program().log());
      assertTrue(server.program().log().contains(message), server.program().log());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FACECHECK_TIME_BUDGET, 1ms, 504, SERVER_TIMEOUT",
    "FACECHECK_MODELS_DIRECTORY, ., 500, ''",
    "FACECHECK_ONNXRUNTIME_DIRECTORY, ., 500, FACE_ENGINE_CREATION_FAILED",
  })
  void takesBudgetAndFolders(String variable, String value, int status, String reason)
      throws Exception {
    String given = value.equals(".") ? folder.toString() : value;
    try (NativeServer server = NativeServer.launched(Map.of(variable, given))) {
      HttpResponse<String> response = server.check(Portraits.accepted());
      assertEquals(status, response.statusCode(), response.body());
      JsonNode body = JSON.readTree(response.body());
      assertTrue(body.path("reason").asText().startsWith(reason), response.body());
      assertTrue(status == 504 || body.path("code").asInt() == 1000, response.body());
    }
  }
}
