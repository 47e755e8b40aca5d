package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.policy.Reason;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The replies of LUNA ID: number and message as in its iOS tables, {@code name} as in its Android
 * tables, and the result of its OneShotLiveness estimation.
 *
 * @param messages the sentences
 * @param critical whether the client knows the name of a primary face that is lost for good, which
 *     the documentation of LUNA ID has from version 1.13 on
 */
record LunaDialect(Messages messages, boolean critical) implements Dialect {
  /** The status of a OneShotLiveness estimation that took place. */
  private static final int ESTIMATED = 200;

  @Override
  public ObjectNode verdict(Answer.WithVerdict answer) {
    Reason reason = answer.verdict().reason();
    ObjectNode body = body(reason.code(), messages.of(reason));
    body.put("name", name(reason));
    appendLiveness(body, answer);
    if (answer instanceof Answer.BestShot burst) {
      BurstReply.appendBest(body, burst.result());
    }
    if (answer instanceof Answer.Compared compared) {
      body.set("confidence", exact(confidence(compared)));
      body.set("threshold", exact(compared.minConfidence()));
    }
    return body;
  }

  @Override
  public ObjectNode refused(Answer.Refused refused) {
    ObjectNode body = body(refused.fault().code(), refused.fault().sentence(messages));
    detail(refused).ifPresent(detail -> body.put("detail", detail));
    return body;
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    return body(InitializationFailure.CODE, initialization())
        .put("reason", failure.name())
        .put("detail", failure.sentence());
  }

  /** LUNA ID's sentence where it has one, or else the detail that a client may learn. */
  static Optional<String> detail(Answer.Refused refused) {
    return refused.fault().error().lunaSentence().or(refused::reportedDetail);
  }

  private String name(Reason reason) {
    return critical && reason == Reason.PRIMARY_FACE_LOST_CRITICAL
        ? "PrimaryFaceLostCritical"
        : VendorWords.of(reason).lunaName().orElse(null);
  }

  /** Null where the picture has no estimate. */
  private static void appendLiveness(ObjectNode body, Answer.WithVerdict answer) {
    Optional<LivenessEstimate> estimate =
        answer.picture().flatMap(picture -> LivenessEstimate.of(picture, answer.verdict()));
    estimate.ifPresentOrElse(
        found -> found.append(body.putObject("liveness").put("status", ESTIMATED)),
        () -> body.putNull("liveness"));
  }

  /** Clients compare it with the threshold, so that of a rejected pair stays below. */
  private static OptionalDouble confidence(Answer.Compared compared) {
    OptionalDouble confidence = compared.confidence();
    return confidence.isEmpty() || compared.verdict().findings().isEmpty()
        ? confidence
        : OptionalDouble.of(
            Math.min(confidence.getAsDouble(), Math.max(0, compared.minConfidence() - 1)));
  }

  /** The contract's English differs from the native one; a translation serves both. */
  private String initialization() {
    String sentence = messages.initialization();
    return sentence.equals(Messages.contract().initialization())
        ? "LunaCore initialization error."
        : sentence;
  }

  private static ObjectNode body(int code, String message) {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
  }
}
