package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.lambda.MockEventServer;
import dev.facecheck.policy.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason is reached by a real condition, over HTTP and by an event. */
@QuarkusTest
@TestProfile(ReasonsTest.Profile.class)
class ReasonsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The shipped policies and one that forbids eyeglasses. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String policy = "facecheck.policies.no-glasses.";
      return Map.of(
          // A busy machine is slow, and no failure.
          "facecheck.time-budget",
          "60s",
          policy + "eyes",
          "both",
          policy + "limits.max-eyewear-presence-probability",
          "0.5");
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void isReachedOverHttp(Reason reason) throws Exception {
    assumeTrue(ProgramUnderTest.overHttp(), "no server");
    Scenario scenario = Scenario.of(reason);
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + scenario.operation().path()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(scenario.body().toString()))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    assertReached(reason, JSON.readTree(response.body()));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void isReachedByAnEvent(Reason reason) throws Exception {
    assumeTrue(ProgramUnderTest.overLambda(), "no function");
    Scenario scenario = Scenario.of(reason);
    assertReached(
        reason,
        MockEventServer.invoke(
            scenario.body().deepCopy().put("operation", scenario.operation().id())));
  }

  private static void assertReached(Reason reason, JsonNode answer) {
    assertEquals(reason.name(), answer.path("reason").asText(), answer.toString());
    assertEquals(reason.code(), answer.path("code").asInt(), answer.toString());
    assertEquals(reason.message(), answer.path("message").asText(), answer.toString());
  }
}
