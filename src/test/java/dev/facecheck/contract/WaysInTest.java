package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.cli.CommandLineRun;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
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
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes get the same answer, whichever way they come in. */
@QuarkusTest
class WaysInTest {
  private static final double LAST_DIGITS = 1e-9;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FULL = "?detail=full&policy=icao";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg", "portraits/README.md"})
  void answerAlike(String resource) throws Exception {
    Map<String, JsonNode> answers = answers(resource, read(resource));
    JsonNode first = answers.values().iterator().next();
    assertTrue(first.hasNonNull("code") && first.hasNonNull("reason"), first.toString());
    assertNotEquals(InitializationFailure.CODE, first.get("code").intValue(), first.toString());
    answers.forEach((way, answer) -> assertEquals(first, answer, way));
  }

  /** Whatever way they come, bytes that something took for text are told. */
  @ParameterizedTest
  @ValueSource(strings = {"portraits/astronaut.png", "portraits/grace-hopper.jpg"})
  void tellBytesThatWereTakenForText(String resource) throws Exception {
    String text = new String(read(resource), UTF_8);
    Map<String, JsonNode> answers = answers(resource, text.getBytes(UTF_8));
    ObjectNode asText = JSON.createObjectNode().put("image", text);
    if (ProgramUnderTest.overHttp()) {
      answers.put("http, text in json", post("", "application/json", json(asText)));
    }
    if (ProgramUnderTest.overLambda()) {
      answers.put("lambda, text", MockEventServer.invoke(asText));
    }
    answers.forEach(
        (way, answer) -> {
          assertEquals(400, answer.path("code").intValue(), way);
          String detail = answer.path("detail").asText();
          assertTrue(detail.contains("for text") && detail.contains("base64"), way + detail);
        });
  }

  private Map<String, JsonNode> answers(String resource, byte[] picture) throws Exception {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    Form form = new Form().file("image", "me", picture);
    if (ProgramUnderTest.overHttp()) {
      answers.put("http, raw", post("", "image/jpeg", picture));
      answers.put("http, json", post("", "application/json", json(Events.direct(picture))));
      answers.put("http, form", post("", form.contentType(), form.body()));
    }
    if (ProgramUnderTest.overLambda()) {
      answers.put("lambda, direct", MockEventServer.invoke(Events.direct(picture)));
      answers.put("lambda, v1", proxied(Events.v1("POST", "/prod/v1/check"), picture));
      answers.put("lambda, v2", proxied(Events.v2("POST", "/v1/check"), picture));
      answers.put("lambda, url", proxied(Events.url("POST", "/v1/check"), picture));
      answers.put("lambda, form", proxied(Events.v2("POST", "/v1/check"), form));
    }
    answers.put("command line", commandLine(resource, picture));
    assertTrue(answers.size() > 3, "ways that were tried: " + answers.keySet());
    return answers;
  }

  /** The whole answer but for its times, of a picture that lies on its side, by another policy. */
  @Test
  void answerAlikeInFullDetail() throws Exception {
    byte[] picture = lyingOnItsSide(read("portraits/grace-hopper.jpg"));
    ObjectNode direct = Events.direct(picture).put("detail", "full").put("policy", "icao");
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    Form form = new Form().file("image", "me", picture);
    if (ProgramUnderTest.overHttp()) {
      answers.put("http, raw", post(FULL, "image/jpeg", picture));
      answers.put("http, json", post("", "application/json", json(direct)));
      answers.put("http, form", post(FULL, form.contentType(), form.body()));
    }
    if (ProgramUnderTest.overLambda()) {
      answers.put("lambda, direct", MockEventServer.invoke(direct));
    }
    Path file = Files.write(folder.resolve("side.jpg"), picture);
    answers.put(
        "command line",
        JSON.readTree(
            CommandLineRun.of("check", "--json", "--detail", "--policy", "icao", file).out()));
    assertTrue(answers.size() > 1, "ways that were tried: " + answers.keySet());
    answers.values().forEach(answer -> ((ObjectNode) answer).remove(List.of("timings_ms", "file")));
    JsonNode first = answers.values().iterator().next();
    assertTrue(first.path("measurements").size() > 25, first.toString());
    assertEquals(512, first.path("image").path("width").intValue());
    answers.forEach(
        (way, answer) ->
            assertTrue(first.equals(WaysInTest::compare, answer), () -> way + ": " + answer));
  }

  /** An executable's arithmetic may differ from the JVM's in the last digit of an exact number. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      double apart = Math.abs(one.doubleValue() - other.doubleValue());
      return apart <= LAST_DIGITS * Math.max(1, Math.abs(one.doubleValue())) ? 0 : 1;
    }
    return one.equals(other) ? 0 : 1;
  }

  /** The picture lying on its left side, with the EXIF orientation 6, which rights it. */
  private static byte[] lyingOnItsSide(byte[] upright) throws IOException {
    byte[] jpeg = turnedToTheLeft(upright);
    byte[] exif =
        HexFormat.of()
            .parseHex("ffe1002245786966000049492a000800000001001201030001000000060000000000");
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg, 0, 2);
    turned.writeBytes(exif);
    turned.write(jpeg, 2, jpeg.length - 2);
    return turned.toByteArray();
  }

  private static byte[] turnedToTheLeft(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    int lyingWidth = image.getHeight();
    int lyingHeight = image.getWidth();
    BufferedImage turned = new BufferedImage(lyingWidth, lyingHeight, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        turned.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(turned, "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  private static JsonNode post(String query, String contentType, byte[] body)
      throws IOException, InterruptedException {
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/v1/check" + query))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return JSON.readTree(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static byte[] json(ObjectNode request) throws IOException {
    return JSON.writeValueAsBytes(request);
  }

  private static JsonNode proxied(ObjectNode event, byte[] picture)
      throws IOException, InterruptedException {
    JsonNode reply = MockEventServer.invoke(Events.withBody(event, "image/png", picture));
    return JSON.readTree(reply.get("body").textValue());
  }

  private static JsonNode proxied(ObjectNode event, Form form)
      throws IOException, InterruptedException {
    JsonNode reply =
        MockEventServer.invoke(Events.withBody(event, form.contentType(), form.body()));
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
