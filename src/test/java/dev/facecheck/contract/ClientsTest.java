package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.fixture.RecordedRequest;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests as common libraries write them get a verdict, over HTTP and in an event of a gateway.
 */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class ClientsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A JPEG that the application's core accepts. */
  byte[] accepted() {
    return Pictures.bright();
  }

  static Stream<RecordedRequest> requests() {
    return RecordedRequest.all();
  }

  @Test
  void areMany() {
    assertTrue(requests().count() > 50, "recorded: " + requests().count());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void getAVerdict(RecordedRequest request) throws Exception {
    byte[] body = request.body(accepted());
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    if (ProgramUnderTest.overHttp()) {
      answers.put("http", Client.post("/v1/check", request.contentType(), body).json());
    }
    if (ProgramUnderTest.overLambda()) {
      ObjectNode event = Events.v2("POST", "/v1/check");
      answers.put("event", proxied(Events.withBody(event, request.contentType(), body)));
      if (request.isText()) {
        String text = new String(body, UTF_8);
        ObjectNode asText = Events.v1("POST", "/v1/check");
        answers.put("text", proxied(Events.withText(asText, request.contentType(), text)));
      }
    }
    assertTrue(!answers.isEmpty(), "no way in was tried");
    // Once in base64.
    boolean full = request.template().matches("(?s).*(full|ZnVsbA==).*");
    answers.forEach(
        (way, answer) -> {
          assertEquals(0, answer.path("code").asInt(-1), way + ": " + answer);
          assertEquals(full, answer.has("measurements"), way + ": " + answer);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "multipart/form-data | --b~~--b--                                | names no boundary",
        "multipart/mixed; boundary=c | --b~~--b--                        | has no parts",
        "multipart/form-data; boundary=b | --b~~text~--b--               | has no name",
        "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=image~~/9j/ | ends before its last boundary",
        "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=image~~!~--b-- | not valid base64",
        "application/x-www-form-urlencoded | image=%zz                   | not valid percent-encoding",
        "application/x-www-form-urlencoded | imgae=QUJD                  | Unknown field 'imgae'",
        "text/plain | hello                                              | Send image/jpeg",
        "application/json | {\"image\":\"data:image/jpeg;base64,*\"}       | not valid base64",
        "application/json | {\"image\":\"\ufffd\ufffd\ufffd\"}           | something took for text",
      })
  void areToldWhatIsWrong(String contentType, String lines, String sentence) throws Exception {
    byte[] body = lines.replace("~", "\r\n").getBytes(UTF_8);
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    if (ProgramUnderTest.overHttp()) {
      answers.put("http", Client.post("/v1/check", contentType, body).json());
    }
    if (ProgramUnderTest.overLambda()) {
      ObjectNode event = Events.v2("POST", "/v1/check");
      answers.put("event", proxied(Events.withBody(event, contentType, body)));
    }
    assertTrue(!answers.isEmpty(), "no way in was tried");
    answers.forEach(
        (way, answer) -> {
          assertEquals(400, answer.path("code").asInt(-1), way + ": " + answer);
          String detail = answer.path("detail").asText();
          assertTrue(detail.contains(sentence), way + ": " + answer);
        });
  }

  private static JsonNode proxied(ObjectNode event) throws Exception {
    return JSON.readTree(MockEventServer.invoke(event).path("body").asText());
  }
}
