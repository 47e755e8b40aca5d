package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.config.Application;
import dev.facecheck.config.StartTimes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Log of starts: one line of JSON each, which says where the time of a cold start goes. */
final class StartLog {
  private static final Logger LOG = Logger.getLogger(CheckLog.CATEGORY);

  private StartLog() {}

  static void write(StartTimes times) {
    LOG.info(line(times));
  }

  /**
   * Points in time as milliseconds of the epoch: {@code main_at}, when the program's own code
   * began, where it has a main method of its own; {@code core_at}, when the core began to be made.
   * All others are durations.
   */
  static ObjectNode line(StartTimes times) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("event", "start");
    Application.entered().ifPresent(instant -> line.put("main_at", epochMillis(instant)));
    line.put("core_at", epochMillis(times.began()));
    line.put("core_ms", millis(times.whole()));
    line.put("library_ms", millis(times.library()));
    ObjectNode models = line.putObject("models_ms");
    times.models().forEach((name, loading) -> models.put(name, millis(loading)));
    return line;
  }

  private static double epochMillis(Instant instant) {
    return millis(Duration.between(Instant.EPOCH, instant));
  }

  /** Milliseconds with two decimals. */
  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 100.0;
  }
}
