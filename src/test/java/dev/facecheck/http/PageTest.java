package dev.facecheck.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.FakeCoreProfile;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class PageTest {
  @TestHTTPResource("/")
  URI uri;

  @Test
  void runsItsOwnScriptAndStyleAndNoOther() throws Exception {
    HttpResponse<String> page = get();
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    for (String element : List.of("script", "style")) {
      List<String> texts =
          Pattern.compile("<" + element + "\\b[^>]*>(.*?)</" + element + ">", Pattern.DOTALL)
              .matcher(page.body())
              .results()
              .map((MatchResult match) -> match.group(1))
              .toList();
      assertEquals(1, texts.size(), element);
      String hash = element + "-src 'sha256-" + sha256(texts.get(0)) + "'";
      assertTrue(policy.contains(hash), "the policy must have " + hash);
    }
    assertFalse(policy.contains("unsafe"), policy);
  }

  @Test
  void namesNoOtherAddress() throws Exception {
    String page = get().body();
    assertTrue(page.contains("v1/check"));
    assertFalse(Pattern.compile("https?:|src\\s*=|//[a-z]").matcher(page).find());
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String sha256(String text) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
