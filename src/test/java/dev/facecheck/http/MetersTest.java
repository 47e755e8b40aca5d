package dev.facecheck.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.service.Metric;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's metrics are those of the table, with bounded labels. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class MetersTest {

  @TestHTTPResource URI uri;

  @BeforeEach
  void addressTheServer() {
    RestAssured.port = uri.getPort();
  }

  @Test
  void countsChecksByReasonPolicyAndWayIn() {
    String checks =
        "facecheck_checks_total\\{policy=\"icao\",reason=\"SUCCESS\",way_in=\"http\"\\} (\\S+)";
    double before = value(checks);
    for (int i = 0; i < 3; i++) {
      post(Pictures.bright(), "icao").then().statusCode(200);
    }
    assertEquals(before + 3, value(checks));
    assertTrue(value("facecheck_decode_milliseconds_count (\\S+)") >= 3);
    assertTrue(value("facecheck_total_milliseconds_sum (\\S+)") > 0);
  }

  @Test
  void takesNothingThatAClientWrites() {
    String refusals = "facecheck_refusals_total\\{fault=\"MALFORMED\"\\} (\\S+)";
    double before = value(refusals);
    post(Pictures.bright(), "written-by-a-client").then().statusCode(400);
    given().get("/written-by-a-client").then().statusCode(404);
    assertEquals(before + 1, value(refusals));
    assertFalse(metrics().contains("written-by-a-client"), metrics());
  }

  @Test
  void hasEveryMetricOfAPictureUnderItsName() {
    post(Pictures.bright(), "icao").then().statusCode(200);
    post(Pictures.bright(), "none").then().statusCode(400);
    Set<String> found =
        Pattern.compile("(?m)^(facecheck_[a-z_]+?)(_count|_sum|_max)?[{ ]")
            .matcher(metrics())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected =
        Arrays.stream(Metric.values())
            // No key is asked for here, and the server fetches nothing.
            .filter(metric -> metric != Metric.QUOTA_USED && metric != Metric.FETCH)
            .map(Metric::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found);
  }

  private static io.restassured.response.Response post(byte[] picture, String policy) {
    return given()
        .contentType("image/jpeg")
        .queryParam("policy", policy)
        .body(picture)
        .post("/v1/check");
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }

  private static double value(String pattern) {
    return Pattern.compile(pattern)
        .matcher(metrics())
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .findFirst()
        .orElse(0);
  }
}
