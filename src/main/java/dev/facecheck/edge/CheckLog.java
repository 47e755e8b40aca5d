package dev.facecheck.edge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.edge.Outcome.Judged;
import dev.facecheck.edge.Outcome.NotInitialized;
import dev.facecheck.edge.Outcome.Refused;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * One line of JSON per check. It never holds pixels, nor what came with the picture: no file name,
 * no EXIF, no field as the client wrote it.
 */
final class CheckLog {
  /** The category, by which a deployment can send these lines elsewhere. */
  static final String CATEGORY = "dev.facecheck.check";

  private static final Logger LOG = Logger.getLogger(CATEGORY);

  private CheckLog() {}

  static void write(Call call, Outcome outcome, Reply reply, long nanos) {
    LOG.info(line(call, outcome, reply, nanos));
  }

  static ObjectNode line(Call call, Outcome outcome, Reply reply, long nanos) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("event", "check");
    line.put("request_id", call.requestId());
    line.put("way_in", call.wayIn());
    line.put("status", reply.status());
    line.set("code", reply.body().get("code"));
    if (outcome instanceof Judged judged) {
      describe(judged, line);
    } else if (outcome instanceof Refused refused) {
      line.put("reason", refused.error().name());
      refused.imageBytes().ifPresent(bytes -> line.put("bytes", bytes));
    } else if (outcome instanceof NotInitialized notInitialized) {
      line.put("reason", notInitialized.failure().name());
    }
    line.put("total_ms", millis(nanos));
    return line;
  }

  private static void describe(Judged judged, ObjectNode line) {
    CheckResult result = judged.result();
    line.put("reason", result.verdict().reason().name());
    line.put("policy", judged.policy().name());
    line.put("bytes", judged.request().image().length());
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
