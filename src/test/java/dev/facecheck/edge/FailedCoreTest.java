package dev.facecheck.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.InitializationFailure;
import dev.facecheck.config.Core;
import dev.facecheck.edge.lambda.Events;
import dev.facecheck.edge.lambda.MockEventServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A component that failed to start: the application answers, and says which. */
@QuarkusTest
@TestProfile(FailedCoreTest.Profile.class)
class FailedCoreTest {
  private static final String REASON = "FACE_DETECTOR_CREATION_FAILED";

  /** The application over a core that failed. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Producer.class);
    }
  }

  /** Puts a failure in the place of the wiring's core. */
  @Alternative
  public static class Producer {
    @Produces
    @Alternative
    @Singleton
    Core core() {
      return new Core.Failed(
          InitializationFailure.FACE_DETECTOR_CREATION_FAILED, "/somewhere/secret is missing");
    }
  }

  @TestHTTPResource("/")
  URI uri;

  @Test
  void isToldOverHttp() throws Exception {
    for (HttpRequest.Builder request :
        new HttpRequest.Builder[] {
          request("v1/check")
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
    assertFailed(MockEventServer.invoke(Events.direct(Pictures.bright())));
  }

  @Test
  void isNotReadyButAlive() throws Exception {
    HttpResponse<String> ready = send(request("q/health/ready"));
    assertEquals(503, ready.statusCode());
    assertTrue(ready.body().contains(REASON), ready.body());
    assertFalse(ready.body().contains("secret"), ready.body());
    assertEquals(200, send(request("q/health/live")).statusCode());
  }

  private static void assertFailed(JsonNode body) {
    assertEquals(1000, body.get("code").intValue(), body.toString());
    assertEquals(REASON, body.get("reason").textValue());
    assertFalse(body.toString().contains("secret"), body.toString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri.resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
