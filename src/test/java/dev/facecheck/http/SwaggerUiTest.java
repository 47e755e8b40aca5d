package dev.facecheck.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.contract.OpenApiDocument;
import dev.facecheck.fixture.FakeCoreProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the API and its document. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class SwaggerUiTest {
  private static final Pattern SCRIPT =
      Pattern.compile("<script\\b([^>]*)>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern SOURCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @TestHTTPResource("/")
  URI uri;

  @Test
  void runsItsOwnScriptsAndNoOther() throws Exception {
    HttpResponse<String> page = get("q/swagger-ui/");
    assertEquals(200, page.statusCode());
    String policy = policy(page);
    List<MatchResult> scripts = SCRIPT.matcher(page.body()).results().toList();
    assertEquals(2, scripts.size(), page.body());
    scripts.forEach(script -> assertTrue(script.group(1).contains("src="), page.body()));
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), policy);
  }

  @Test
  void servesEveryFileItself() throws Exception {
    List<String> files =
        SOURCE.matcher(get("q/swagger-ui/").body()).results().map(m -> m.group(1)).toList();
    assertTrue(files.size() > 3, files.toString());
    for (String file : files) {
      assertFalse(file.contains("//"), file);
      if (!file.startsWith("data:") && !file.startsWith("#")) {
        URI address = uri.resolve("q/swagger-ui/").resolve(file);
        assertEquals(200, get(address.getPath().substring(1)).statusCode(), file);
      }
    }
  }

  @Test
  void keepsEveryOtherPageStrict() throws Exception {
    for (String path :
        List.of("v1/policies", "q/openapi", "q/swagger-ui", "page/main.js", "nothing")) {
      String policy = policy(get(path));
      assertFalse(policy.contains("unsafe") || policy.contains("script-src 'self'"), path);
    }
  }

  @Test
  void showsTheDocumentAsTheBuildGeneratedIt() throws Exception {
    assertTrue(get("q/swagger-ui/page.js").body().contains("url: \"../openapi\""));
    HttpResponse<String> written = get("q/openapi");
    assertEquals(new String(OpenApiDocument.bytes(), StandardCharsets.UTF_8), written.body());
    assertEquals(
        "application/yaml;charset=UTF-8", written.headers().firstValue("Content-Type").get());
    assertEquals(written.body(), get("q/openapi.yaml").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q/openapi?format=json", "q/openapi?format=JSON", "q/openapi.json"})
  void hasTheDocumentAsJson(String path) throws Exception {
    assertJson(get(path));
  }

  @Test
  void hasTheDocumentAsJsonForWhoAcceptsThat() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("q/openapi"))
            .header("Accept", "application/json")
            .build();
    assertJson(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private static void assertJson(HttpResponse<String> reply) throws IOException {
    assertEquals("application/json", reply.headers().firstValue("Content-Type").get());
    assertEquals(OpenApiDocument.read().root(), new ObjectMapper().readTree(reply.body()));
  }

  @Test
  void leadsToThePage() throws Exception {
    HttpResponse<String> reply = get("q/swagger-ui");
    assertEquals(302, reply.statusCode());
    assertEquals("/q/swagger-ui/", reply.headers().firstValue("Location").get());
  }

  /** Two policies would both hold. */
  private static String policy(HttpResponse<String> page) {
    List<String> policies = page.headers().allValues("Content-Security-Policy");
    assertEquals(1, policies.size(), policies.toString());
    return policies.get(0);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
