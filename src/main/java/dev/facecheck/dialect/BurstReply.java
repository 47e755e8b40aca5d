package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.burst.Aggregate;
import dev.facecheck.burst.BurstResult;
import dev.facecheck.burst.FrameOutcome;
import java.util.Optional;

/** Fields that the native reply to a burst adds to the verdict. */
final class BurstReply {
  private BurstReply() {}

  static void append(ObjectNode body, Answer.BestShot answer, Messages messages) {
    BurstResult result = answer.result();
    appendBest(body, result);
    ArrayNode frames = body.putArray("frames");
    result.frames().forEach(frame -> append(frames.addObject(), frame));
    append(body.putObject("aggregate"), result.aggregate());
    if (answer.detail().wanted() && result.best().isPresent()) {
      DetailedReply.append(
          body.putObject("best"), result.best().get().result(), answer.detail(), messages);
    }
  }

  /** Index and time of the best shot; both null where there is none. */
  static void appendBest(ObjectNode body, BurstResult result) {
    Optional<FrameOutcome> best = result.best();
    body.put("best_frame", best.map(FrameOutcome::index).orElse(null));
    body.put("best_timestamp_ms", best.map(frame -> frame.at().toMillis()).orElse(null));
  }

  private static void append(ObjectNode node, FrameOutcome frame) {
    node.put("index", frame.index())
        .put("timestamp_ms", frame.at().toMillis())
        .put("code", frame.verdict().reason().code())
        .put("reason", frame.verdict().reason().name())
        .put("primary", frame.primary());
  }

  /** What the frames say together, null where none could be assessed. */
  private static void append(ObjectNode node, Aggregate aggregate) {
    node.put("frames", aggregate.frames()).put("blinks", aggregate.blinks());
    node.set("liveness", rounded(aggregate.liveness()));
    node.set("left_eye_open", rounded(aggregate.leftEyeOpen()));
    node.set("right_eye_open", rounded(aggregate.rightEyeOpen()));
    node.set("eyewear", rounded(aggregate.eyewear()));
    node.set("sunglasses", rounded(aggregate.sunglasses()));
  }
}
