package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.config.Application;
import dev.facecheck.config.StartTimes;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Log of starts and requests: one line of JSON each. It never holds pixels, nor what came with the
 * picture: no file name, no EXIF, no field as the client wrote it, no key.
 */
final class CheckLog {
  /** A deployment can send the lines of this category elsewhere. */
  private static final Logger LOG = Logger.getLogger("dev.facecheck.check");

  private CheckLog() {}

  /**
   * Says where the time of a start went. Points in time are milliseconds of the epoch: {@code
   * main_at}, when the program's own code began, where it has a main method of its own; {@code
   * core_at}, when the core began to be made. All others are durations.
   */
  static void write(StartTimes times) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("event", "start");
    Application.entered().ifPresent(instant -> line.put("main_at", epochMillis(instant)));
    line.put("core_at", epochMillis(times.began()));
    line.put("core_ms", millis(times.whole().toNanos()));
    line.put("library_ms", millis(times.library().toNanos()));
    ObjectNode models = line.putObject("models_ms");
    times.models().forEach((name, loading) -> models.put(name, millis(loading.toNanos())));
    LOG.info(line);
  }

  private static double epochMillis(Instant instant) {
    return millis(Duration.between(Instant.EPOCH, instant).toNanos());
  }

  static void write(Caller caller, Operation operation, Outcome outcome, Reply reply, long nanos) {
    LOG.info(line(caller, operation, outcome, reply, nanos));
  }

  static ObjectNode line(
      Caller caller, Operation operation, Outcome outcome, Reply reply, long nanos) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("event", "check");
    line.put("request_id", caller.requestId());
    line.put("way_in", caller.wayIn());
    line.put("operation", operation.id());
    outcome.keyId().ifPresent(id -> line.put("key", id));
    line.put("status", reply.status());
    Answer answer = outcome.answer();
    if (answer instanceof Answer.WithVerdict judged) {
      line.put("code", judged.verdict().reason().code());
      line.put("reason", judged.verdict().reason().name());
    } else if (answer instanceof Answer.Refused refused) {
      line.put("code", refused.fault().error().code());
      line.put("reason", refused.fault().error().name());
      line.put("fault", refused.fault().name());
    } else if (answer instanceof Answer.NotInitialized notInitialized) {
      line.put("code", InitializationFailure.CODE);
      line.put("reason", notInitialized.failure().name());
    }
    if (outcome.pictures() > 0) {
      line.put("pictures", outcome.pictures()).put("bytes", outcome.pictureBytes());
    }
    if (answer instanceof Answer.Judged judged) {
      describe(judged, line);
    }
    line.put("total_ms", millis(nanos));
    return line;
  }

  private static void describe(Answer.Judged judged, ObjectNode line) {
    CheckResult result = judged.result();
    line.put("policy", judged.detail().policy().name());
    line.put("width", result.header().width());
    line.put("height", result.header().height());
    line.put("faces", result.faces().size());
    ObjectNode timings = line.putObject("timings_ms");
    result
        .timings()
        .nanos()
        .forEach((stage, ns) -> timings.put(stage.name().toLowerCase(Locale.ROOT), millis(ns)));
  }

  /** Milliseconds with two decimals. */
  private static double millis(long nanos) {
    return Math.round(nanos / 1e4) / 100.0;
  }
}
