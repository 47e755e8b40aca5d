package dev.facecheck.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.ShippedSettings;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Latches;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.Request;
import dev.facecheck.request.RequestSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CheckServiceTest {
  private static final Caller CALL = Caller.of("test", "id-1");

  private final FakeCore fake = new FakeCore();
  private final Settings settings = settings(1, Duration.ofMillis(50));
  private final CheckService service = new CheckService(fake.core(settings), settings);

  @Test
  void answersAVerdictWithStatus200() {
    Reply accepted = ask(CALL, source(Pictures.bright()));
    assertEquals(200, accepted.status());
    assertEquals(0, accepted.body().get("code").intValue());
    assertEquals("id-1", accepted.headers().get("X-Request-Id"));
    Reply rejected = ask(CALL, source(Pictures.dark()));
    assertEquals(200, rejected.status());
    assertEquals(1028, rejected.body().get("code").intValue());
  }

  @Test
  void reportsMeasurementsOnlyWhenAsked() {
    ImageBytes image = new ImageBytes(Pictures.bright());
    Reply full = ask(CALL, source(image, Map.of("detail", "full")));
    assertTrue(full.body().get("measurements").size() > 5);
    assertEquals("onboarding", full.body().at("/policy/name").textValue());
    assertNull(ask(CALL, source(Pictures.bright())).body().get("measurements"));
  }

  @Test
  void judgesByTheNamedPolicy() {
    ImageBytes image = new ImageBytes(Pictures.bright());
    Reply icao = ask(CALL, source(image, Map.of("policy", "icao", "detail", "full")));
    assertEquals("icao", icao.body().at("/policy/name").textValue());
    assertError(RequestError.BAD_REQUEST, ask(CALL, source(image, Map.of("policy", "none"))));
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertError(RequestError.BAD_REQUEST, ask(CALL, source("hello".getBytes(UTF_8))));
  }

  @Test
  void refusesAPictureOfTooManyBytes() {
    byte[] large = new byte[settings.config().image().maxBytes() + 1];
    assertError(RequestError.PAYLOAD_TOO_LARGE, ask(CALL, source(large)));
  }

  @Test
  void refusesMoreChecksThanItsPlacesAndThenGoesOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    fake.beforeFinding(
        () -> {
          begun.countDown();
          Latches.await(end);
        });
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<Reply> first = pool.submit(() -> ask(CALL, source(Pictures.bright())));
      assertTrue(begun.await(5, TimeUnit.SECONDS));
      Reply second = ask(CALL, source(Pictures.bright()));
      assertError(RequestError.SERVICE_UNAVAILABLE, second);
      assertEquals("1", second.headers().get("Retry-After"));
      end.countDown();
      assertEquals(200, first.get(5, TimeUnit.SECONDS).status());
      assertEquals(200, ask(CALL, source(Pictures.bright())).status());
    } finally {
      end.countDown();
      pool.shutdownNow();
    }
  }

  @Test
  void givesUpWhenItsTimeIsOver() {
    fake.beforeFinding(() -> Latches.sleep(30));
    for (long millis : new long[] {10, -1}) {
      RequestRunner hurried =
          new RequestRunner(
              fake.core(settings), Admission.of(settings), Gate.OPEN, Duration.ofMillis(millis));
      Outcome outcome = hurried.run(CALL, source(Pictures.bright()));
      assertEquals(new Answer.Refused(Fault.OUT_OF_TIME, ""), outcome.answer());
    }
  }

  @Test
  void answersEveryDefectAlikeAndGoesOn() {
    assertDefect(
        () -> {
          throw new IllegalStateException("a secret of the inside");
        });
    assertDefect(
        () -> {
          throw new OutOfMemoryError("a secret of the inside");
        });
    assertDefect(() -> recurse(0));
    fake.beforeFinding(() -> {});
    assertEquals(200, ask(CALL, source(Pictures.bright())).status());
  }

  private void assertDefect(Runnable defect) {
    fake.beforeFinding(defect);
    Reply reply = ask(CALL, source(Pictures.bright()));
    assertError(RequestError.INTERNAL_SERVER_ERROR, reply);
    assertFalse(reply.body().toString().contains("secret"));
    assertNull(reply.body().get("detail"));
  }

  private static long recurse(long depth) {
    return depth < 0 ? 0 : 1 + recurse(depth + 1);
  }

  @Test
  void answersWithTheComponentThatFailedToStart() {
    Core failed =
        new Core.Failed(
            InitializationFailure.FACE_DETECTOR_CREATION_FAILED, "/secret/models is missing");
    CheckService broken = new CheckService(failed, settings);
    for (Reply reply :
        new Reply[] {
          broken.answer(CALL, Operation.CHECK, source(Pictures.bright())), broken.policies(CALL)
        }) {
      assertEquals(500, reply.status());
      assertEquals(1000, reply.body().get("code").intValue());
      assertEquals("FACE_DETECTOR_CREATION_FAILED", reply.body().get("reason").textValue());
      assertFalse(reply.body().toString().contains("secret"));
    }
  }

  @Test
  void listsPoliciesWithLimitsAndUnits() {
    Reply reply = service.policies(CALL);
    assertEquals(200, reply.status());
    assertEquals("onboarding", reply.body().get("default").textValue());
    assertTrue(reply.body().get("policies").size() >= 3);
    for (var policy : reply.body().get("policies")) {
      assertFalse(policy.get("version").textValue().isEmpty());
      assertTrue(policy.get("limits").size() > 5, policy.toString());
      policy.get("limits").forEach(limit -> assertTrue(limit.hasNonNull("unit"), limit.toString()));
    }
  }

  private Reply ask(Caller caller, RequestSource source) {
    return service.answer(caller, Operation.CHECK, source);
  }

  private static RequestSource source(byte[] picture) {
    return source(new ImageBytes(picture), Map.of());
  }

  private static RequestSource source(ImageBytes image, Map<String, String> texts) {
    return () -> Request.of(Operation.CHECK, Map.of("image", image), texts);
  }

  private static void assertError(RequestError error, Reply reply) {
    assertEquals(error.code(), reply.status(), reply.body().toString());
    assertEquals(error.code(), reply.body().get("code").intValue());
    assertEquals(error.message(), reply.body().get("message").textValue());
    assertEquals(error.name(), reply.body().get("reason").textValue());
  }

  private static Settings settings(int running, Duration wait) {
    return ShippedSettings.with(
        Map.of(
            "facecheck.max-concurrent-checks", String.valueOf(running),
            "facecheck.admission-wait", wait.toString()));
  }
}
