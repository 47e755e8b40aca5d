package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;
import static dev.facecheck.dialect.Numbers.rounded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.BestShot;
import dev.facecheck.dialect.Answer.Compared;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;
import java.util.Optional;

/**
 * The replies of OkayFace. What OkayFace has an error for is an error; what it tells by numbers is
 * a success whose numbers lie below the limits that its clients apply: 0.5 of liveness and quality,
 * 75 of confidence.
 */
final class OkayFaceDialect implements Dialect {
  /** The most confidence that is told where a verdict rejected; clients accept from 75. */
  static final double BELOW_LIMIT = 74;

  /** OkayLive's bound of the linear score. */
  private static final double LARGEST_SCORE = -Math.log(1e-7);

  private static final int OK = 200;
  private static final int FAILED = 500;

  private final boolean withStatus;

  private OkayFaceDialect(boolean withStatus) {
    this.withStatus = withStatus;
  }

  /** {@code {"status":..,"message":..}}. */
  static OkayFaceDialect current() {
    return new OkayFaceDialect(true);
  }

  /** {@code {"error":..,"request_id":..}}. */
  static OkayFaceDialect old() {
    return new OkayFaceDialect(false);
  }

  @Override
  public Rendered render(Answer answer, String requestId, Messages messages) {
    if (answer instanceof Refused refused) {
      int status = refused.fault().error().code();
      return new Rendered(status, error(OkayFaceTexts.error(refused.fault()), requestId));
    }
    if (answer instanceof NotInitialized not) {
      return new Rendered(FAILED, notStarted(not.failure(), requestId));
    }
    if (answer instanceof LivenessChecked) {
      return new LunaPlatformDialect().render(answer, requestId, messages);
    }
    return new Rendered(OK, verdict((WithVerdict) answer, requestId));
  }

  private ObjectNode verdict(WithVerdict answer, String requestId) {
    Optional<String> error = OkayFaceTexts.error(answer.verdict().reason());
    if (error.isPresent()) {
      return error(error.get(), requestId);
    }
    ObjectNode body = object();
    if (withStatus) {
      body.put("status", "success").put("messageCode", "api.success");
    }
    answer
        .picture()
        .map(picture -> LivenessScore.of(picture, answer.verdict()))
        .ifPresent(score -> append(body.putObject("imageBestLiveness"), score));
    body.put("request_id", requestId);
    if (answer instanceof BestShot burst) {
      if (burst.picture().isEmpty()) {
        // No frame may stand for a burst that was rejected: nor may it seem to be accepted.
        append(body.putObject("imageBestLiveness"), new LivenessScore(0, 0));
      }
      BurstReply.appendBest(body, burst.result());
    }
    if (answer instanceof Compared compared) {
      body.putObject("result_idcard").set("confidence", exact(confidence(compared)));
    }
    return body;
  }

  private static void append(ObjectNode node, LivenessScore score) {
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

  private ObjectNode notStarted(InitializationFailure failure, String requestId) {
    return error(OkayFaceTexts.PROCESSING, requestId).put("reason", failure.name());
  }

  private ObjectNode error(String text, String requestId) {
    return withStatus
        ? object().put("status", "error").put("message", text)
        : object().put("error", text).put("request_id", requestId);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
