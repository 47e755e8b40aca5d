package dev.facecheck.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.config.Settings;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines that the service writes, as a log receives them. */
class WrittenLinesTest {
  private static final Caller CALL = Caller.of("test", "id-1");
  private static final Logger LOG = Logger.getLogger("dev.facecheck.check");

  private final Settings settings = Settings.load();
  private final CheckService service = new CheckService(new FakeCore().core(settings), settings);
  private final List<JsonNode> lines = new ArrayList<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          try {
            JsonNode line = new ObjectMapper().readTree(logged.getMessage());
            assertEquals(logged.getLevel().getName(), line.get("level").textValue());
            lines.add(line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(handler);
  }

  @Test
  void wrongPathsAndMethodsAreLoggedWithoutWhatTheClientWrote() {
    service.answerOther(CALL, "GET", "/secret");
    service.answerOther(CALL, "DELETE", "/v1/check");
    service.answerOther(CALL, "GET", Operation.POLICIES_PATH);
    service.answerOther(CALL, "OPTIONS", "/v1/check");
    assertEquals(2, lines.size(), lines.toString());
    assertEquals("other", lines.get(0).get("event").textValue());
    assertEquals(404, lines.get(0).get("status").intValue());
    assertEquals("NOT_FOUND", lines.get(0).get("reason").textValue());
    assertEquals(405, lines.get(1).get("status").intValue());
    assertTrue(lines.stream().noneMatch(line -> line.toString().contains("secret")));
  }

  @Test
  void onlyTheFirstRequestOfAProcessIsCold() {
    for (int i = 0; i < 3; i++) {
      service.answer(
          CALL,
          Operation.CHECK,
          () ->
              Request.of(
                  Operation.CHECK, Map.of("image", new ImageBytes(Pictures.bright())), Map.of()));
    }
    assertEquals(
        List.of(true, false, false),
        lines.stream().map(line -> line.get("cold_start").booleanValue()).toList());
  }
}
