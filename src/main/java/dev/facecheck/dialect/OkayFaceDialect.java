package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;
import static dev.facecheck.dialect.Numbers.rounded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.BestShot;
import dev.facecheck.dialect.Answer.Compared;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;
import java.util.Optional;

/**
 * The replies of OkayFace. A verdict that OkayFace has an error for is an error. Any other is a
 * success with numbers; those of a rejection lie below the limits that clients apply: 0.5 of
 * liveness and quality, 75 of confidence.
 *
 * @param requestId identifier of the request
 * @param withStatus whether replies have the newer form, {@code {"status":..,"message":..}}, or the
 *     older one, {@code {"error":..,"request_id":..}}
 */
record OkayFaceDialect(String requestId, boolean withStatus) implements Dialect {
  /** Highest confidence in a reply that rejects; clients accept from 75. */
  private static final double BELOW_LIMIT = 74;

  /** OkayLive's bound of the linear score. */
  private static final double LARGEST_SCORE = -Math.log(1e-7);

  @Override
  public ObjectNode verdict(WithVerdict answer) {
    Optional<String> error = VendorWords.of(answer.verdict().reason()).okayFace();
    if (error.isPresent()) {
      return error(error.get());
    }
    ObjectNode body = object();
    if (withStatus) {
      body.put("status", "success").put("messageCode", "api.success");
    }
    answer
        .picture()
        .map(picture -> LivenessScore.of(picture, answer.verdict()))
        .ifPresent(score -> append(body, score));
    body.put("request_id", requestId);
    if (answer instanceof BestShot burst) {
      if (burst.picture().isEmpty()) {
        // A rejected burst has no best frame, but numbers all the same, or it would seem accepted.
        append(body, new LivenessScore(0, 0));
      }
      BurstReply.appendBest(body, burst.result());
    }
    if (answer instanceof Compared compared) {
      body.putObject("result_idcard").set("confidence", exact(confidence(compared)));
    }
    return body;
  }

  @Override
  public ObjectNode refused(Refused refused) {
    return error(refused.fault().okayFace());
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    return error(Fault.PROCESSING).put("reason", failure.name());
  }

  private static void append(ObjectNode body, LivenessScore score) {
    ObjectNode node = body.putObject("imageBestLiveness");
    double probability = score.probability();
    double logit = Math.log(probability / (1 - probability));
    node.set("probability", exact(probability));
    node.set("score", rounded(Math.min(Math.max(logit, -LARGEST_SCORE), LARGEST_SCORE)));
    node.set("quality", exact(score.quality()));
  }

  private static double confidence(Compared compared) {
    double confidence = compared.confidence().orElse(0);
    return compared.verdict().findings().isEmpty() ? confidence : Math.min(confidence, BELOW_LIMIT);
  }

  private ObjectNode error(String text) {
    return withStatus
        ? object().put("status", "error").put("message", text)
        : object().put("error", text).put("request_id", requestId);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
