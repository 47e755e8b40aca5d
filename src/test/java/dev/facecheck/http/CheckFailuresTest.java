package dev.facecheck.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Latches;
import dev.facecheck.fixture.Pictures;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that fail, last too long or come in too great a number, by a core that is told to. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class CheckFailuresTest {

  @TestHTTPResource URI uri;

  /** The test server of the Lambda extension has claimed RestAssured for itself. */
  @BeforeEach
  void addressTheServer() {
    RestAssured.port = uri.getPort();
  }

  @AfterEach
  void mend() {
    FakeCoreProfile.FAKE.beforeFinding(() -> {});
  }

  @Test
  void leavesADefectWithoutDetail() {
    FakeCoreProfile.FAKE.beforeFinding(
        () -> {
          throw new StackOverflowError("secret");
        });
    picture()
        .post("/v1/check")
        .then()
        .statusCode(500)
        .body("code", equalTo(500))
        .body("detail", equalTo(null));
  }

  @Test
  void refusesMoreThanItCanDoAtATime() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    FakeCoreProfile.FAKE.beforeFinding(
        () -> {
          begun.countDown();
          Latches.await(end);
        });
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> picture().post("/v1/check").statusCode());
    try {
      Latches.await(begun);
      picture()
          .post("/v1/check")
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("1"))
          .body("code", equalTo(503));
    } finally {
      end.countDown();
    }
    assertEquals(200, first.get(10, TimeUnit.SECONDS));
  }

  @Test
  void givesUpWhenItsTimeIsOver() {
    FakeCoreProfile.FAKE.beforeFinding(() -> Latches.sleep(2100));
    picture().post("/v1/check").then().statusCode(504).body("code", equalTo(504));
  }

  private static RequestSpecification picture() {
    return given().contentType("image/jpeg").body(Pictures.bright());
  }
}
