package dev.facecheck.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.edge.cli.CommandLineRun;
import dev.facecheck.edge.lambda.Events;
import dev.facecheck.edge.lambda.MockEventServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes get the same answer, whichever way they come in. */
@QuarkusTest
class WaysInTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/v1/check")
  URI uri;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg", "portraits/README.md"})
  void answerAlike(String resource) throws Exception {
    byte[] picture = read(resource);
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    answers.put("http, raw", post("image/jpeg", picture));
    answers.put("http, json", post("application/json", json(picture)));
    Form form = new Form().file("image", "me", picture);
    answers.put("http, form", post(form.contentType(), form.body()));
    answers.put("lambda, direct", MockEventServer.invoke(Events.direct(picture)));
    answers.put("lambda, v1", proxied(Events.v1("POST", "/prod/v1/check"), picture));
    answers.put("lambda, v2", proxied(Events.v2("POST", "/v1/check"), picture));
    answers.put("lambda, url", proxied(Events.url("POST", "/v1/check"), picture));
    answers.put("command line", commandLine(resource, picture));
    JsonNode first = answers.values().iterator().next();
    assertTrue(first.hasNonNull("code") && first.hasNonNull("reason"), first.toString());
    answers.forEach((way, answer) -> assertEquals(first, answer, way));
  }

  /** The whole answer but for its times, of a picture that lies on its side, by another policy. */
  @Test
  void answerAlikeInFullDetail() throws Exception {
    byte[] picture = lyingOnItsSide(read("portraits/grace-hopper.jpg"));
    ObjectNode direct = Events.direct(picture).put("detail", "full").put("policy", "icao");
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    URI full = URI.create(uri + "?detail=full&policy=icao");
    answers.put("http, raw", post(full, "image/jpeg", picture));
    answers.put("http, json", post(uri, "application/json", JSON.writeValueAsBytes(direct)));
    Form form = new Form().file("image", "me", picture);
    answers.put("http, form", post(full, form.contentType(), form.body()));
    answers.put("lambda, direct", MockEventServer.invoke(direct));
    Path file = Files.write(folder.resolve("side.jpg"), picture);
    answers.put(
        "command line",
        JSON.readTree(
            CommandLineRun.of("check", "--json", "--detail", "--policy", "icao", file).out()));
    answers.values().forEach(answer -> ((ObjectNode) answer).remove(List.of("timings_ms", "file")));
    JsonNode first = answers.values().iterator().next();
    assertTrue(first.path("measurements").size() > 25, first.toString());
    assertEquals(600, first.path("image").path("width").intValue());
    answers.forEach((way, answer) -> assertEquals(first, answer, way));
  }

  /** The JPEG with the EXIF orientation 6 in its first segment. */
  private static byte[] lyingOnItsSide(byte[] jpeg) {
    byte[] exif =
        HexFormat.of()
            .parseHex("ffe1002245786966000049492a000800000001001201030001000000060000000000");
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg, 0, 2);
    turned.writeBytes(exif);
    turned.write(jpeg, 2, jpeg.length - 2);
    return turned.toByteArray();
  }

  private JsonNode post(String contentType, byte[] body) throws IOException, InterruptedException {
    return post(uri, contentType, body);
  }

  private JsonNode post(URI uri, String contentType, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return JSON.readTree(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static byte[] json(byte[] picture) throws IOException {
    return JSON.writeValueAsBytes(Events.direct(picture));
  }

  private static JsonNode proxied(ObjectNode event, byte[] picture)
      throws IOException, InterruptedException {
    JsonNode reply = MockEventServer.invoke(Events.withBody(event, "image/png", picture));
    return JSON.readTree(reply.get("body").textValue());
  }

  private JsonNode commandLine(String resource, byte[] picture) throws IOException {
    Path file = Files.write(folder.resolve(Path.of(resource).getFileName()), picture);
    ObjectNode line = (ObjectNode) JSON.readTree(CommandLineRun.of("check", "--json", file).out());
    line.remove("file");
    return line;
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream stream = WaysInTest.class.getResourceAsStream("/" + resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    }
  }
}
