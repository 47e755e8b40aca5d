package dev.facecheck.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources of the server, each with the manners of HTTP. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class ResourcesTest {

  @TestHTTPResource URI uri;

  /** A JPEG that the application's core accepts. */
  byte[] accepted() {
    return Pictures.bright();
  }

  /** The test server of the Lambda extension has claimed RestAssured for itself. */
  @BeforeEach
  void addressTheServer() {
    RestAssured.port = uri.getPort();
  }

  @Test
  void answersWithVerdictAndRequestId() {
    picture()
        .header("X-Request-Id", "mine.1")
        .post("/v1/check")
        .then()
        .statusCode(200)
        .header("X-Request-Id", equalTo("mine.1"))
        .header("Content-Type", equalTo("application/json"))
        .body("code", equalTo(0));
    picture()
        .header("X-Request-Id", "no spaces, please")
        .post("/v1/check")
        .then()
        .statusCode(200)
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void takesPolicyAndDetailFromTheQuery() {
    picture()
        .post("/v1/check?policy=icao&detail=full")
        .then()
        .statusCode(200)
        .body("policy.name", equalTo("icao"))
        .body("faces", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, '', empty",
    "image/jpeg, hello, ''",
    "image/gif, GIF89a, ''",
    "text/plain, hello, Send image/jpeg",
    "application/json, '{\"image\":\"!\"}', base64",
    "application/json, '{\"picture\":\"\"}', picture",
    "application/json, '{', JSON",
    "multipart/form-data, x, boundary",
    "rubbish, x, Send image/jpeg",
  })
  void refusesWhatIsNoRequest(String contentType, String body, String detail) {
    // RestAssured would add a character set to the content type of text.
    refused(
        given().config(Plain.CONFIG).contentType(contentType).body(body.getBytes(UTF_8)), detail);
  }

  @ParameterizedTest
  @CsvSource({
    "policy=none, known are",
    "detail=everything, full or explained",
    "polcy=icao, polcy",
    "detail=full&detail=full, more than once",
  })
  void refusesOtherQueries(String query, String detail) {
    picture()
        .urlEncodingEnabled(false)
        .post("/v1/check?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo(400))
        .body("detail", containsString(detail));
  }

  private static void refused(RequestSpecification request, String detail) {
    request
        .post("/v1/check")
        .then()
        .statusCode(400)
        .body("code", equalTo(400))
        .body("message", equalTo("Bad request."))
        .body("detail", containsString(detail));
  }

  @Test
  void takesLineBrokenBase64() {
    String image = Base64.getMimeEncoder().encodeToString(accepted());
    String json = "{\"image\":\"" + image.replace("\r\n", "\\r\\n") + "\"}";
    given()
        .contentType("application/json")
        .body(json)
        .post("/v1/check")
        .then()
        .statusCode(200)
        .body("code", equalTo(0));
  }

  @Test
  void answersOtherMethodsAndPathsInItsOwnForm() {
    given()
        .get("/v1/check")
        .then()
        .statusCode(405)
        .header("Allow", containsString("POST"))
        .body("code", equalTo(405))
        .body("reason", equalTo("METHOD_NOT_ALLOWED"));
    picture().put("/v1/check").then().statusCode(405).body("code", equalTo(405));
    for (String path : new String[] {"/v1/nothing", "/nothing", "/v1/check/more"}) {
      given()
          .get(path)
          .then()
          .statusCode(404)
          .body("code", equalTo(404))
          .body("reason", equalTo("NOT_FOUND"));
      picture().post(path).then().statusCode(404).body("code", equalTo(404));
    }
  }

  @Test
  void refusesACompressedBody() {
    picture()
        .header("Content-Encoding", "gzip")
        .post("/v1/check")
        .then()
        .statusCode(400)
        .body("detail", containsString("Content-Encoding"));
  }

  @Test
  void takesNoOtherSpellingOfThePath() {
    for (String path : new String[] {"/v1/check/", "/v1/check;a=b"}) {
      picture().urlEncodingEnabled(false).post(path).then().statusCode(404);
    }
  }

  @Test
  void listsPolicies() {
    given()
        .get("/v1/policies")
        .then()
        .statusCode(200)
        .body("default", equalTo("onboarding"))
        .body("policies.name", hasItems("icao", "lenient", "onboarding"))
        .body("policies[0].limits.unit", hasItems("degrees", "px"));
  }

  @Test
  void isReady() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void servesThePageWithItsPolicy() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/html"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  private RequestSpecification picture() {
    return given().contentType("image/jpeg").body(accepted());
  }
}
