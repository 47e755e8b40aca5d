package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.access.ApiKey;
import dev.facecheck.config.Application;
import dev.facecheck.config.StartTimes;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.request.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Log of starts and requests: one line of JSON each; docs/METRICS.md has the fields. It never holds
 * pixels, nor what came with the picture: no file name, no EXIF, no field as the client wrote it,
 * no key.
 */
final class CheckLog {
  /** A deployment can send the lines of this category elsewhere. */
  private static final Logger LOG = Logger.getLogger("dev.facecheck.check");

  private static final int FAILED = 500;

  private final String version;
  private final Optional<String> function;

  /**
   * @param version of the program
   * @param function name of the function of AWS Lambda, for whose metrics the lines hold
   */
  CheckLog(String version, Optional<String> function) {
    this.version = version;
    this.function = function;
  }

  static CheckLog here() {
    return new CheckLog(
        Application.version(), Optional.ofNullable(System.getenv("AWS_LAMBDA_FUNCTION_NAME")));
  }

  /**
   * Logs where the time of a start went. Points in time are milliseconds of the epoch: {@code
   * main_at}, when the program's own code began, where it has a main method of its own; {@code
   * core_at}, when the core began to be made. All others are durations.
   */
  void write(StartTimes times) {
    ObjectNode line = line("start");
    Application.entered().ifPresent(instant -> line.put("main_at", epochMillis(instant)));
    line.put("core_at", epochMillis(times.began()));
    line.put("core_ms", AnsweredRequest.millis(times.whole()));
    line.put("library_ms", AnsweredRequest.millis(times.library()));
    ObjectNode models = line.putObject("models_ms");
    times.models().forEach((name, loading) -> models.put(name, AnsweredRequest.millis(loading)));
    line.put("version", version);
    LOG.info(line);
  }

  private static ObjectNode line(String event) {
    return JsonNodeFactory.instance.objectNode().put("event", event);
  }

  private static double epochMillis(Instant instant) {
    return AnsweredRequest.millis(Duration.between(Instant.EPOCH, instant));
  }

  void write(AnsweredRequest request) {
    ObjectNode line = line(request, Instant.now());
    LOG.log(hasFailed(request) ? Logger.Level.ERROR : Logger.Level.INFO, line);
  }

  /** Whether the fault is ours, also where the reply has another status for its client's sake. */
  private static boolean hasFailed(AnsweredRequest request) {
    return Dialects.status(request.outcome().answer()) >= FAILED;
  }

  ObjectNode line(AnsweredRequest request, Instant now) {
    ObjectNode line = line("check");
    begin(line, hasFailed(request), request.caller(), now);
    line.put("cold_start", request.first());
    line.put("operation", request.operation().id());
    request
        .outcome()
        .work()
        .flatMap(work -> work.access().key())
        .map(ApiKey::id)
        .ifPresent(id -> line.put("key", id));
    line.put("status", request.status());
    request.code().ifPresent(code -> line.put("code", code));
    request.reason().ifPresent(reason -> line.put("reason", reason));
    request.fault().ifPresent(fault -> line.put("fault", fault.name()));
    describeWork(request, line);
    line.put("total_ms", request.tookMillis());
    function.ifPresent(name -> EmbeddedMetrics.add(line, request, now, name));
    return line;
  }

  /** Logs a request that had no answer: no such path, or not by this method. */
  void writeOther(Caller caller, Reply reply) {
    ObjectNode line = line("other");
    begin(line, false, caller, Instant.now());
    line.put("status", reply.status()).set("reason", reply.body().path("reason"));
    LOG.info(line);
  }

  private void begin(ObjectNode line, boolean failed, Caller caller, Instant now) {
    line.put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", failed ? "ERROR" : "INFO");
    line.put("request_id", caller.requestId());
    caller.marks().forEach(line::put);
    line.put("version", version);
    line.put("way_in", caller.wayIn());
  }

  private static void describeWork(AnsweredRequest request, ObjectNode line) {
    request
        .outcome()
        .work()
        .filter(work -> work.pictures() > 0)
        .ifPresent(work -> line.put("pictures", work.pictures()).put("bytes", work.pictureBytes()));
    request.policy().ifPresent(policy -> line.put("policy", policy));
    if (request.outcome().answer() instanceof Answer.OfOnePicture judged) {
      CheckResult result = judged.result();
      line.put("width", result.header().width()).put("height", result.header().height());
      line.put("faces", result.faces().size());
    }
    Map<String, Double> stages = request.stages();
    if (!stages.isEmpty()) {
      stages.forEach(line.putObject("timings_ms")::put);
    }
    request.quotaUsedPercent().ifPresent(used -> line.put("quota_used_percent", used));
  }
}
