package dev.facecheck.edge.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.edge.FakeCoreProfile;
import dev.facecheck.edge.contract.OpenApiDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
    int inline = 0;
    for (var script : SCRIPT.matcher(page.body()).results().toList()) {
      if (!script.group(1).contains("src=")) {
        String hash = "'sha256-" + sha256(script.group(2)) + "'";
        assertTrue(policy.contains(hash), "the policy must have " + hash);
        inline++;
      }
    }
    assertEquals(2, inline, page.body());
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'sha256-"), policy);
    assertFalse(policy.contains("unsafe-eval"), policy);
    assertFalse(policy.contains("script-src 'self' 'unsafe"), policy);
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
    for (String path : List.of("", "v1/policies", "q/openapi", "q/swagger-ui", "nothing")) {
      String policy = policy(get(path));
      assertFalse(policy.contains("unsafe") || policy.contains("script-src 'self'"), path);
    }
  }

  @Test
  void showsTheDocumentAsItWasWritten() throws Exception {
    assertTrue(get("q/swagger-ui/").body().contains("/q/openapi"));
    JsonNode served = new ObjectMapper().readTree(get("q/openapi?format=json").body());
    assertEquals(OpenApiDocument.read().root(), served);
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

  private static String sha256(String text) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
