package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.BrokenFiles;
import dev.facecheck.fixture.Folders;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A component that failed to start: the application answers, and says which. */
@QuarkusTest
@TestProfile(FailedCoreTest.Profile.class)
class FailedCoreTest {
  private static final String REASON = "FACE_DETECTOR_CREATION_FAILED";

  /** The application over models of which one is damaged. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("facecheck.models-directory", damaged().toString());
    }

    private static Path damaged() {
      try {
        Path models = ProgramUnderTest.buildDirectory().toAbsolutePath().resolve("a-secret-place");
        Folders.delete(models);
        Files.createDirectories(models);
        for (String name : BrokenFiles.names()) {
          Files.copy(Path.of("models", name), models.resolve(name));
        }
        BrokenFiles.Damage.TRUNCATED.doTo(models.resolve("face-detector.onnx"));
        return models;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void isToldOverHttp() throws Exception {
    assumeTrue(ProgramUnderTest.overHttp(), "no server");
    for (HttpRequest.Builder request :
        new HttpRequest.Builder[] {
          request("v1/check")
              .header("Content-Type", "image/jpeg")
              .POST(BodyPublishers.ofByteArray(Pictures.bright())),
          request("v1/check?dialect=luna")
              .header("Content-Type", "image/jpeg")
              .POST(BodyPublishers.ofByteArray(Pictures.bright())),
          request("v1/policies")
        }) {
      HttpResponse<String> response = send(request);
      assertEquals(500, response.statusCode());
      assertFailed(new ObjectMapper().readTree(response.body()));
    }
  }

  @Test
  void isToldOverLambda() throws Exception {
    assumeTrue(ProgramUnderTest.overLambda(), "no function");
    assertFailed(MockEventServer.invoke(Events.direct(Pictures.bright())));
  }

  @Test
  void isNotReadyButAlive() throws Exception {
    assumeTrue(ProgramUnderTest.overHttp(), "no server");
    HttpResponse<String> ready = send(request("q/health/ready"));
    assertEquals(503, ready.statusCode());
    assertTrue(ready.body().contains(REASON), ready.body());
    assertFalse(ready.body().contains("secret"), ready.body());
    assertEquals(200, send(request("q/health/live")).statusCode());
  }

  private static void assertFailed(JsonNode body) {
    assertEquals(1000, body.get("code").intValue(), body.toString());
    assertEquals(REASON, body.get("reason").textValue());
    assertEquals("Failed to create a face detector.", body.get("detail").textValue());
    assertFalse(body.toString().contains("secret"), body.toString());
  }

  private static HttpRequest.Builder request(String path) {
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    return HttpRequest.newBuilder(URI.create(server + "/" + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
