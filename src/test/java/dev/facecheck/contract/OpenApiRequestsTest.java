package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.fixture.ProgramUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request examples of the OpenAPI document, sent as they stand, are answered as documented. */
@QuarkusTest
class OpenApiRequestsTest {

  /** What an estimate says of a picture varies with it, so only what decides is compared. */
  @ParameterizedTest
  @CsvSource({
    "/v1/check, SUCCESS, /code /message /reason",
    "/v1/match, match.SUCCESS, /code /message /reason /threshold /images",
    "/v1/best-shot, best-shot.SUCCESS, /code /message /reason /frames/1/code /aggregate/frames",
    "/api/faceid/v2/verify, okayface.match.SUCCESS, /status /messageCode",
    "/api/ekyc/okaylive, okayface.live.SUCCESS, /status /messageCode",
    "/liveness, luna-platform.SUCCESS, /images/0/status /images/0/error /images/0/liveness/prediction"
  })
  void requestGetsTheDocumentedAnswer(String path, String example, String deciding)
      throws Exception {
    assumeTrue(ProgramUnderTest.overHttp(), "no server");
    OpenApiDocument document = OpenApiDocument.read();
    JsonNode post = document.root().get("paths").get(path).get("post");
    JsonNode request = post.at("/requestBody/content/application~1json/example");

    Client.Answer answer =
        Client.post(path, "application/json", request.toString().getBytes(StandardCharsets.UTF_8));

    assertEquals(200, answer.status(), answer.toString());
    JsonNode schema = post.at("/responses/200/content/application~1json/schema/$ref");
    String pointer = schema.textValue().substring(1);
    assertEquals(List.of(), OpenApiSchemas.complaints(pointer, answer.json()));
    JsonNode documented = document.component("examples", example).get("value");
    for (String field : deciding.split(" ", -1)) {
      assertEquals(documented.at(field), answer.json().at(field), answer.toString());
    }
  }
}
