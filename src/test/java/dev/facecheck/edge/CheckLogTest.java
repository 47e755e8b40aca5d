package dev.facecheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.config.Settings;
import dev.facecheck.image.file.ImageBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckLogTest {
  private static final Call CALL = new Call("test", "id-1", Call.PATIENT);

  private final Settings settings = Settings.load();
  private final Judge judge =
      new Judge(
          new FakeCore().core(settings),
          new Admission(1, 0, Duration.ZERO),
          Gate.OPEN,
          Call.PATIENT);

  @Test
  void tellsOfAVerdictWhatAnOperatorNeedsAndNoMore() {
    byte[] picture = Pictures.bright();
    ObjectNode line =
        line(() -> Parts.of(new ImageBytes(picture), Map.of("policy", "icao", "detail", "full")));
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
    RequestReader reader = new RequestReader(new BodyLimits(1000, 1000));
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

  private ObjectNode line(PartsSource source) {
    Judgement judgement = judge.judge(CALL, Request.of(Operation.CHECK, source));
    Reply reply =
        new Renderer(settings.wording())
            .reply(CALL, Operation.CHECK, judgement.answer(), judgement.style());
    return CheckLog.line(CALL, Operation.CHECK, judgement, reply, 12_345_678);
  }
}
