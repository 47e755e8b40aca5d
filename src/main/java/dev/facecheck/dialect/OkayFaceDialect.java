package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Verdict;
import java.util.Optional;

/**
 * The replies of OkayFace and OkayLive. The first finding that they have an error for makes the
 * reply an error. Any other verdict is a success with numbers; those of a rejection lie below the
 * limits that clients apply: 0.5 of liveness and quality, 75 of confidence. Numbers are decimals,
 * since clients with types of their own refuse whole ones.
 *
 * @param requestId identifier of the request
 * @param newer whether replies have the newer form: a success has two fields more, and an error
 *     {@code {"status":..,"message":..}} beside the older form's {@code {"error":..}}
 */
record OkayFaceDialect(String requestId, boolean newer) implements Dialect {
  /** Highest confidence in a reply that rejects; clients accept from 75. */
  private static final double BELOW_LIMIT = 74;

  /** OkayLive's bound of the linear score. */
  private static final double LARGEST_SCORE = -Math.log(1e-7);

  private static final String REQUEST_ID = "request_id";

  @Override
  public ObjectNode verdict(Answer.WithVerdict answer) {
    Optional<OkayFaceError> error = error(answer.verdict());
    if (error.isPresent()) {
      return error(error.get(), error.get().sentence()).put(REQUEST_ID, requestId);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (newer) {
      body.put("status", "success").put("messageCode", "api.success");
    }
    Optional<LivenessScore> score =
        answer.picture().map(picture -> LivenessScore.of(picture, answer.verdict()));
    if (answer instanceof Answer.Live) {
      append(body, score.orElseThrow());
      return body;
    }
    score.ifPresent(numbers -> append(body.putObject("imageBestLiveness"), numbers));
    body.put(REQUEST_ID, requestId);
    if (answer instanceof Answer.BestShot burst) {
      if (burst.picture().isEmpty()) {
        // A rejected burst has no best frame, but numbers all the same, or it would seem accepted.
        append(body.putObject("imageBestLiveness"), new LivenessScore(0, 0));
      }
      BurstReply.appendBest(body, burst.result());
    }
    if (answer instanceof Answer.Compared compared) {
      body.putObject("result_idcard").set("confidence", Numbers.decimal(confidence(compared)));
    }
    return body;
  }

  private static Optional<OkayFaceError> error(Verdict verdict) {
    return verdict.findings().stream()
        .map(Finding::reason)
        .flatMap(reason -> VendorWords.of(reason).okayFace().stream())
        .findFirst();
  }

  /** A request that was not processed has no identifier, as the vendor's older replies have it. */
  @Override
  public ObjectNode refused(Answer.Refused refused) {
    OkayFaceError error = refused.fault().okayFace();
    return error(error, error.sentence().or(refused::reportedDetail)).putNull(REQUEST_ID);
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    return error(OkayFaceError.PROCESSING, Optional.of(failure.sentence()))
        .put("reason", failure.name())
        .putNull(REQUEST_ID);
  }

  private static void append(ObjectNode node, LivenessScore score) {
    double probability = score.probability();
    double logit = Math.log(probability / (1 - probability));
    double bounded = Math.min(Math.max(logit, -LARGEST_SCORE), LARGEST_SCORE);
    node.set("probability", Numbers.decimal(probability));
    node.set("score", Numbers.decimal(Numbers.rounded(bounded).doubleValue()));
    node.set("quality", Numbers.decimal(score.quality()));
  }

  private static double confidence(Answer.Compared compared) {
    double confidence = compared.confidence().orElse(0);
    return compared.verdict().findings().isEmpty() ? confidence : Math.min(confidence, BELOW_LIMIT);
  }

  /** An error of HTTP itself, which the vendor's list lacks. */
  @Override
  public ObjectNode error(HttpError error) {
    return error(error.name(), error.name(), Optional.empty()).putNull(REQUEST_ID);
  }

  private ObjectNode error(OkayFaceError error, Optional<String> detail) {
    return error(error.code(), error.olderCode(), detail);
  }

  private ObjectNode error(String code, String olderCode, Optional<String> detail) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (newer) {
      body.put("status", "error").put("message", code);
    }
    body.put("error", olderCode);
    detail.ifPresent(sentence -> body.put("detail", sentence));
    return body;
  }
}
