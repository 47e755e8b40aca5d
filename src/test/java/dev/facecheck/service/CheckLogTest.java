package dev.facecheck.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.config.Settings;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.Request;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.RequestSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckLogTest {
  private static final Caller CALL = Caller.of("test", "id-1");

  private final Settings settings = Settings.load();
  private final RequestRunner runner =
      new RequestRunner(
          new FakeCore().core(settings),
          new Admission(1, 0, Duration.ZERO),
          RequestRunner.UNLIMITED);

  @Test
  void logsOfAVerdictWhatAnOperatorNeedsAndNoMore() {
    byte[] picture = Pictures.bright();
    ObjectNode line =
        line(
            () ->
                Request.of(
                    Operation.CHECK,
                    Map.of("image", new ImageBytes(picture)),
                    Map.of("policy", "icao", "detail", "full")));
    List<String> fields = new ArrayList<>();
    line.fieldNames().forEachRemaining(fields::add);
    assertEquals(
        List.of(
            "event",
            "request_id",
            "way_in",
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
        fields);
    assertEquals("check", line.get("event").textValue());
    assertEquals("id-1", line.get("request_id").textValue());
    assertEquals("icao", line.get("policy").textValue());
    assertEquals(picture.length, line.get("bytes").intValue());
    assertEquals(320, line.get("width").intValue());
    assertEquals(1, line.get("faces").intValue());
    assertEquals(12.35, line.get("total_ms").doubleValue());
    assertTrue(line.get("timings_ms").hasNonNull("decode"));
    assertFalse(line.toString().contains("\n"));
  }

  @Test
  void neverRepeatsARefusedRequest() {
    RequestReader reader = new RequestReader(1000, 1000);
    ObjectNode line =
        line(
            () ->
                reader.read(
                    Operation.CHECK,
                    "application/json",
                    Map.of(),
                    "{\"Geheimnis\":1}".getBytes(UTF_8)));
    assertEquals(400, line.get("status").intValue());
    assertEquals("BAD_REQUEST", line.get("reason").textValue());
    assertFalse(line.toString().contains("Geheimnis"), line.toString());
  }

  private ObjectNode line(RequestSource source) {
    Outcome outcome = runner.run(CALL, source);
    Reply reply =
        new Replies(settings.wording())
            .reply(CALL, Operation.CHECK, outcome.answer(), outcome.language());
    return CheckLog.line(CALL, Operation.CHECK, outcome, reply, 12_345_678);
  }
}
