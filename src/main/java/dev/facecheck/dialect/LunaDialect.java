package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.BestShot;
import dev.facecheck.dialect.Answer.Compared;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;
import dev.facecheck.policy.Reason;
import java.util.Optional;

/**
 * The codes of LUNA ID: number and message as its iOS tables have them, {@code name} as its Android
 * tables do, and what the OneShotLiveness estimation said.
 */
final class LunaDialect implements Dialect {
  private static final String INITIALIZATION_MESSAGE = "LunaCore initialization error.";
  private static final int OK = 200;
  private static final int FAILED = 500;

  @Override
  public Rendered render(Answer answer, String requestId, Messages messages) {
    if (answer instanceof Refused refused) {
      return new Rendered(refused.fault().error().code(), refused(refused, messages));
    }
    if (answer instanceof NotInitialized not) {
      ObjectNode body = body(InitializationFailure.CODE, initialization(messages));
      return new Rendered(FAILED, body.put("reason", not.failure().name()));
    }
    if (answer instanceof LivenessChecked) {
      return new LunaPlatformDialect().render(answer, requestId, messages);
    }
    return new Rendered(OK, verdict((WithVerdict) answer, messages));
  }

  private static ObjectNode verdict(WithVerdict answer, Messages messages) {
    Reason reason = answer.verdict().reason();
    ObjectNode body = body(reason.code(), messages.of(reason));
    body.put("name", name(reason).orElse(null));
    appendLiveness(
        body, answer.picture().flatMap(picture -> LivenessEstimate.of(picture, answer.verdict())));
    if (answer instanceof BestShot burst) {
      BurstReply.appendBest(body, burst.result());
    }
    if (answer instanceof Compared compared) {
      compared
          .confidence()
          .ifPresentOrElse(
              confidence -> body.set("confidence", exact(told(confidence, compared))),
              () -> body.putNull("confidence"));
      body.set("threshold", exact(compared.minConfidence()));
    }
    return body;
  }

  /**
   * Null where the picture has no estimate; the status is that of the OneShotLiveness estimation.
   */
  private static void appendLiveness(ObjectNode body, Optional<LivenessEstimate> estimate) {
    estimate.ifPresentOrElse(
        found -> found.append(body.putObject("liveness").put("status", OK)),
        () -> body.putNull("liveness"));
  }

  /** Clients compare it with the threshold: of pictures that were rejected, it stays below. */
  private static double told(double confidence, Compared compared) {
    return compared.verdict().findings().isEmpty()
        ? confidence
        : Math.min(confidence, Math.max(0, compared.minConfidence() - 1));
  }

  private static ObjectNode refused(Refused refused, Messages messages) {
    RequestError error = refused.fault().error();
    ObjectNode body =
        refused.fault() == Fault.LICENCE
            ? body(Fault.LICENCE_CODE, messages.licence())
            : body(error.code(), messages.of(error));
    if (refused.fault().tellsDetail() && !refused.detail().isEmpty()) {
      body.put("detail", refused.detail());
    }
    return body;
  }

  /** The contract's sentence differs from the native one; a translation serves both. */
  private static String initialization(Messages messages) {
    String sentence = messages.initialization();
    return sentence.equals(Messages.contract().initialization())
        ? INITIALIZATION_MESSAGE
        : sentence;
  }

  private static ObjectNode body(int code, String message) {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
  }

  /** The name of the error in LUNA ID for Android; empty where it has none. */
  static Optional<String> name(Reason reason) {
    return Optional.ofNullable(
        switch (reason) {
          case PRIMARY_FACE_LOST_CRITICAL, PRIMARY_FACE_LOST -> "PrimaryFaceLost";
          case FACE_LOST -> "FaceLost";
          case TOO_MANY_FACES -> "TooManyFaces";
          case FACE_CROPPED, FACE_CLOSE_TO_BORDER, FACE_TOO_CLOSE -> "FaceOutOfFrame";
          case FACE_TOO_SMALL, FACE_TOO_SMALL_RELATIVE, INTER_EYE_DISTANCE_TOO_SMALL ->
              "FaceDetectSmall";
          case BAD_HEAD_POSE -> "BadHeadPose";
          case LOW_QUALITY, UNEVEN_ILLUMINATION, SPECULARITY -> "BadQuality";
          case FACE_BLURRED -> "BlurredFace";
          case TOO_DARK -> "TooDark";
          case TOO_LIGHT -> "TooMuchLight";
          case SUNGLASSES, EYEGLASSES -> "GlassesOn";
          case MASK_WORN, MASK_MISPLACED, MOUTH_OCCLUDED, FACE_OCCLUDED -> "OccludedFace";
          case EYES_CLOSED, EYES_OCCLUDED -> "BadEyesStatus";
          case SUCCESS,
              FACE_NOT_FOUND,
              LIVENESS_FAILED,
              INTERACTION_FAILED,
              INTERACTION_TIMEOUT,
              NOT_THE_SAME_PERSON ->
              null;
        });
  }
}
