package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.service.Reply;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossOriginTest {
  private static final String PAGE = "https://app.example";

  @Test
  void aPageOfAListedOriginMayReadTheReply() throws IOException {
    JsonNode headers = headers(PAGE + ", https://other.example", "POST", PAGE);
    assertEquals(PAGE, headers.path("Access-Control-Allow-Origin").textValue());
    assertEquals("Origin", headers.path("Vary").textValue());
    assertTrue(headers.path("Access-Control-Expose-Headers").asText().contains("X-Request-Id"));
    assertFalse(headers.has("Access-Control-Allow-Methods"), headers.toString());
  }

  @Test
  void aPreflightLearnsWhatMayBeSent() throws IOException {
    JsonNode headers = headers("*", "OPTIONS", PAGE);
    assertEquals(PAGE, headers.path("Access-Control-Allow-Origin").textValue());
    assertTrue(headers.path("Access-Control-Allow-Methods").asText().contains("POST"));
    assertTrue(headers.path("Access-Control-Allow-Headers").asText().contains("x-api-key"));
    assertEquals("600", headers.path("Access-Control-Max-Age").textValue());
  }

  @Test
  void nobodyElseMay() throws IOException {
    assertFalse(headers(PAGE, "POST", "https://evil.example").has("Access-Control-Allow-Origin"));
    assertFalse(headers(PAGE, "POST", PAGE + ".evil").has("Access-Control-Allow-Origin"));
    assertFalse(headers(PAGE, "POST", null).has("Access-Control-Allow-Origin"));
    assertEquals("Origin", headers(PAGE, "POST", null).path("Vary").textValue());
  }

  @Test
  void withoutOriginsTheGatewayHasTheSay() throws IOException {
    assertEquals(1, headers("", "POST", PAGE).size());
  }

  @Test
  void aLoadBalancerGetsThemInTheFormThatItReads() throws IOException {
    ObjectNode event = Events.loadBalancer("POST", "/v1/check", true);
    ((ObjectNode) event.get("multiValueHeaders")).putArray("origin").add(PAGE);
    JsonNode headers = reply(PAGE, event).path("multiValueHeaders");
    assertEquals(PAGE, headers.at("/Access-Control-Allow-Origin/0").textValue());
    assertEquals("Origin", headers.at("/Vary/0").textValue());
    assertEquals("1", headers.at("/X-Request-Id/0").textValue());
  }

  private static JsonNode headers(String origins, String method, String origin) throws IOException {
    ObjectNode event = Events.v1(method, "/v1/check");
    if (origin != null) {
      ((ObjectNode) event.get("headers")).put("Origin", origin);
    }
    return reply(origins, event).get("headers");
  }

  private static ObjectNode reply(String origins, ObjectNode event) throws IOException {
    Map<String, String> given =
        Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", origins);
    CrossOrigin crossOrigin =
        new CrossOrigin(
            new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                    new PropertiesConfigSource(
                        Path.of("src/main/resources/application.properties").toUri().toURL(), 1),
                    new PropertiesConfigSource(given, "given", 2))
                .build());
    Reply reply = new Reply(200, Map.of("X-Request-Id", "1"), MissingNode.getInstance());
    return crossOrigin.reply(HttpEvent.of(event).orElseThrow(), reply);
  }
}
