package dev.facecheck.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Latches;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.ReplyLanguage;
import dev.facecheck.request.Request;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.RequestSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckLogTest {
  private static final Caller CALL =
      Caller.of("test", "id-1")
          .marked("trace_id", "1-2-3")
          .marked("aws_request_id", "aws-1")
          .marked("gateway_request_id", "a b");

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.123456Z");

  private final Settings settings = Settings.load();
  private final FakeCore fake = new FakeCore();
  private final RequestRunner runner =
      new RequestRunner(
          fake.core(settings), new Admission(1, 0, Duration.ZERO), RequestRunner.UNLIMITED);

  @Test
  void logsOfAVerdictWhatAnOperatorNeedsAndNoMore() {
    byte[] picture = Pictures.bright();
    ObjectNode line = line(Optional.empty(), bright(picture));
    assertEquals(
        List.of(
            "event",
            "timestamp",
            "level",
            "request_id",
            "aws_request_id",
            "trace_id",
            "version",
            "way_in",
            "cold_start",
            "operation",
            "status",
            "code",
            "reason",
            "pictures",
            "bytes",
            "policy",
            "width",
            "height",
            "faces",
            "timings_ms",
            "total_ms"),
        fields(line));
    assertEquals("check", line.get("event").textValue());
    assertEquals("2026-11-01T12:00:00.123Z", line.get("timestamp").textValue());
    assertEquals("INFO", line.get("level").textValue());
    assertEquals("id-1", line.get("request_id").textValue());
    assertEquals("aws-1", line.get("aws_request_id").textValue());
    assertEquals("7.8.9", line.get("version").textValue());
    assertTrue(line.get("cold_start").booleanValue());
    assertEquals(0, line.get("code").intValue());
    assertEquals("icao", line.get("policy").textValue());
    assertEquals(picture.length, line.get("bytes").intValue());
    assertEquals(320, line.get("width").intValue());
    assertEquals(1, line.get("faces").intValue());
    assertEquals(12.35, line.get("total_ms").doubleValue());
    assertTrue(line.get("timings_ms").hasNonNull("decode"));
    assertFalse(line.toString().contains("\n"));
  }

  @Test
  void logsOfAPictureForOkayLiveAsMuch() {
    ObjectNode line =
        line(
            Operation.OKAYLIVE,
            Optional.empty(),
            () ->
                Request.of(
                    Operation.OKAYLIVE,
                    Map.of("imageBest", new ImageBytes(Pictures.bright())),
                    Map.of()));
    assertEquals("okaylive", line.get("operation").textValue());
    assertEquals(0, line.get("code").intValue());
    assertEquals("onboarding", line.get("policy").textValue());
    assertEquals(320, line.get("width").intValue());
    assertEquals(1, line.get("faces").intValue());
    assertTrue(line.get("timings_ms").hasNonNull("measures"));
  }

  @Test
  void givesTheCodeThatTheNativeReplyHas() {
    Outcome outcome = Outcome.early(new Answer.Refused(Fault.LICENCE, ""), ReplyLanguage.DEFAULT);
    ObjectNode line =
        new CheckLog("7.8.9", Optional.empty())
            .line(
                new AnsweredRequest(CALL, Operation.CHECK, outcome, 403, true, Duration.ZERO), NOW);
    JsonNode reply = Replies.nativeBody(outcome.answer());
    assertEquals(reply.get("code"), line.get("code"));
    assertEquals(reply.get("reason"), line.get("reason"));
    assertEquals(1025, line.get("code").intValue());
  }

  @Test
  void neverRepeatsARefusedRequest() {
    RequestReader reader = new RequestReader(1000, 1000);
    ObjectNode line =
        line(
            Optional.of("check"),
            () ->
                reader.read(
                    Operation.CHECK,
                    "application/json",
                    Map.of(),
                    "{\"Geheimnis\":1}".getBytes(UTF_8)));
    assertEquals(400, line.get("status").intValue());
    assertEquals("INFO", line.get("level").textValue());
    assertEquals("BAD_REQUEST", line.get("reason").textValue());
    assertFalse(line.toString().contains("Geheimnis"), line.toString());
  }

  @Test
  void aDefectIsAnError() {
    fake.beforeFinding(
        () -> {
          throw new IllegalStateException("a secret of the inside");
        });
    ObjectNode line = line(Optional.empty(), bright(Pictures.bright()));
    assertEquals("ERROR", line.get("level").textValue());
    assertEquals("DEFECT", line.get("fault").textValue());
    assertEquals("icao", line.get("policy").textValue());
    assertFalse(line.toString().contains("secret"));
    Answer defect = new Answer.Refused(Fault.DEFECT, "");
    Outcome outcome = Outcome.early(defect, ReplyLanguage.DEFAULT);
    ObjectNode asOk =
        new CheckLog("7.8.9", Optional.empty())
            .line(
                new AnsweredRequest(CALL, Operation.VERIFY, outcome, 200, true, Duration.ZERO),
                NOW);
    assertEquals("ERROR", asOk.get("level").textValue());
    assertEquals(200, asOk.get("status").intValue());
  }

  @Test
  void fetchingIsAStageAndAPictureThatCouldNotBeFetchedIsNotCounted() {
    JsonNode fetched =
        line(
            Optional.empty(),
            () ->
                new Request(
                    Operation.CHECK,
                    Map.of(),
                    List.of(),
                    Optional.of(
                        deadline -> {
                          Latches.sleep(5);
                          return new ImageBytes(Pictures.bright());
                        })));
    assertTrue(fetched.at("/timings_ms/fetch").doubleValue() >= 5, fetched.toString());
    assertEquals("fetch", fetched.get("timings_ms").fieldNames().next());
    assertEquals(1, fetched.get("pictures").intValue());
    JsonNode failed =
        line(
            Optional.empty(),
            () ->
                new Request(
                    Operation.CHECK,
                    Map.of(),
                    List.of(),
                    Optional.of(
                        deadline -> {
                          throw RefusedRequestException.badRequest("gone");
                        })));
    assertFalse(failed.has("pictures"), failed.toString());
    assertTrue(failed.at("/timings_ms/fetch").doubleValue() > 0, failed.toString());
  }

  @Test
  void holdsTheMetricsOfAFunctionInTheFormatOfCloudWatch() {
    ObjectNode line = line(Optional.of("my-function"), bright(Pictures.bright()));
    assertEquals("my-function", line.get("function").textValue());
    assertEquals(NOW.toEpochMilli(), line.at("/_aws/Timestamp").longValue());
    JsonNode directives = line.at("/_aws/CloudWatchMetrics");
    List<String> metrics = new ArrayList<>();
    for (JsonNode directive : directives) {
      assertEquals("facecheck", directive.get("Namespace").textValue());
      for (JsonNode dimensions : directive.get("Dimensions")) {
        dimensions.forEach(name -> assertTrue(line.path(name.textValue()).isTextual(), "" + name));
      }
      for (JsonNode metric : directive.get("Metrics")) {
        String name = metric.get("Name").textValue();
        assertTrue(line.get(name).isNumber(), name);
        metrics.add(name);
      }
    }
    assertEquals(
        "[[\"function\"],[\"function\",\"reason\"],[\"function\",\"policy\"],[\"function\",\"way_in\"]]",
        directives.at("/0/Dimensions").toString());
    assertEquals(
        "{\"Name\":\"facecheck_checks_total\",\"Unit\":\"Count\"}",
        directives.at("/0/Metrics/0").toString());
    assertTrue(metrics.contains("facecheck_cold_starts_total"), metrics.toString());
    assertTrue(metrics.contains("facecheck_decode_milliseconds"), metrics.toString());
    assertFalse(metrics.contains("facecheck_refusals_total"), metrics.toString());
    assertTrue(line.toString().length() < 2500, "length " + line.toString().length());
  }

  @Test
  void countsARefusalByItsCauseAlone() {
    ObjectNode line = line(Optional.of("my-function"), bright("no picture".getBytes(UTF_8)));
    assertEquals(1, line.get("facecheck_refusals_total").intValue());
    assertEquals("PICTURE_REFUSED", line.get("fault").textValue());
    assertTrue(line.at("/_aws").toString().contains("[\"function\",\"fault\"]"), line.toString());
  }

  private static RequestSource bright(byte[] picture) {
    return () ->
        Request.of(
            Operation.CHECK,
            Map.of("image", new ImageBytes(picture)),
            Map.of("policy", "icao", "detail", "full"));
  }

  static List<String> fields(JsonNode line) {
    List<String> fields = new ArrayList<>();
    line.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private ObjectNode line(Optional<String> function, RequestSource source) {
    return line(Operation.CHECK, function, source);
  }

  private ObjectNode line(Operation operation, Optional<String> function, RequestSource source) {
    Outcome outcome = runner.run(CALL, source);
    Reply reply =
        new Replies(settings.wording())
            .reply(CALL, operation, outcome.answer(), outcome.language());
    Duration took = Duration.ofNanos(12_345_678);
    return new CheckLog("7.8.9", function)
        .line(new AnsweredRequest(CALL, operation, outcome, reply.status(), true, took), NOW);
  }
}
