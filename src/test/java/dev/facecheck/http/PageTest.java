package dev.facecheck.http;

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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page to try it and the capture; client/web tests them in a browser. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class PageTest {
  private static final Pattern INLINE =
      Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");

  private static final Pattern FILE =
      Pattern.compile(
          "(?:src|href)=\"([^\"#:]+\\.(?:js|css))\"|(?:from |import )'(\\.[^']+)'",
          Pattern.MULTILINE);

  private static final Pattern ADDRESS = Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)");

  @TestHTTPResource("/")
  URI uri;

  @Test
  void runsItsOwnFilesAndNothingInline() throws Exception {
    for (String path : new String[] {"", "index.html"}) {
      HttpResponse<String> page = get(uri.resolve(path));
      assertEquals(200, page.statusCode(), path);
      assertEquals(1, page.headers().allValues("Content-Security-Policy").size(), path);
      String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      String start = "default-src 'none'; script-src 'self'; style-src 'self'; ";
      assertTrue(policy.startsWith(start), policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertFalse(INLINE.matcher(page.body()).find(), page.body());
    }
  }

  @Test
  void aloneMayUseTheCamera() throws Exception {
    String policy = get(uri).headers().firstValue("Permissions-Policy").orElseThrow();
    assertTrue(policy.startsWith("camera=(self), "), policy);
  }

  @Test
  void hasEveryFileThatItsFilesName() throws Exception {
    Set<URI> seen = new HashSet<>();
    Deque<URI> next = new ArrayDeque<>(Set.of(uri));
    while (!next.isEmpty()) {
      URI file = next.remove();
      if (seen.add(file)) {
        HttpResponse<String> reply = get(file);
        assertEquals(200, reply.statusCode(), file.toString());
        assertFalse(ADDRESS.matcher(reply.body()).find(), file + " names no other address");
        FILE.matcher(reply.body())
            .results()
            .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
            .forEach(name -> next.add(file.resolve(name)));
      }
    }
    assertTrue(seen.contains(uri.resolve("capture/facecheck-capture.js")), seen.toString());
    assertTrue(seen.size() > 15, seen.toString());
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
