package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.config.Settings;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.service.CheckService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;

/** The function without networks, for any bytes as an event. */
public final class FuzzedFunction {
  private static final int LOWEST_OF_OURS = 500;

  private final ObjectMapper mapper = EventMapper.mapper(() -> Duration.ofMinutes(1));
  private final CheckFunction function;

  /** Keeps no state between events. */
  public FuzzedFunction() {
    Settings settings = Settings.load();
    function =
        new CheckFunction(
            new CheckService(new FakeCore().core(settings), settings),
            new StoredPictures(
                Set.of("pictures"), 3_000_000, (place, maxBytes, caller, deadline) -> new byte[9]),
            Events.sameOrigin());
  }

  /**
   * Answers an event.
   *
   * @throws AssertionError if the answer says that the fault is ours
   */
  public void answer(byte[] event) {
    JsonNode answer;
    try {
      answer =
          function.check(mapper.readerFor(Event.class).readValue(new ByteArrayInputStream(event)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int status = answer.path("statusCode").asInt(answer.path("code").asInt(-1));
    boolean ours = status >= LOWEST_OF_OURS && status < 600;
    if (ours || answer.path("message").asText().equals("Error in processing")) {
      throw new AssertionError(answer.toString());
    }
  }
}
