package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.dialect.Answer.BestShot;
import dev.facecheck.dialect.Answer.Compared;
import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * The native replies. Each begins with {@code code}, {@code message} and {@code reason}, in this
 * order, and is the same for the same input apart from timings.
 */
public final class FacecheckDialect implements Dialect {
  /** The reason of a licence that does not cover a request. */
  static final String LICENCE_REASON = "LICENSE_CHECK_FAILED";

  private static final int OK = 200;
  private static final int FAILED = 500;

  FacecheckDialect() {}

  @Override
  public Rendered render(Answer answer, String requestId, Messages messages) {
    if (answer instanceof Refused refused) {
      return new Rendered(refused.fault().error().code(), refused(refused, messages));
    }
    if (answer instanceof NotInitialized not) {
      return new Rendered(FAILED, initializationFailure(not.failure(), messages));
    }
    if (answer instanceof LivenessChecked) {
      return new LunaPlatformDialect().render(answer, requestId, messages);
    }
    return new Rendered(OK, verdict((WithVerdict) answer, messages));
  }

  /** The three fields that decide. */
  public static ObjectNode compact(Verdict verdict) {
    return compact(verdict, Messages.contract());
  }

  private static ObjectNode compact(Verdict verdict, Messages messages) {
    return body(verdict.reason().code(), messages.of(verdict.reason()), verdict.reason().name());
  }

  private static ObjectNode verdict(WithVerdict answer, Messages messages) {
    ObjectNode body = compact(answer.verdict(), messages);
    if (answer instanceof Judged judged && judged.full()) {
      DetailedReply.append(body, judged.result(), judged.policy(), judged.models(), messages);
    }
    if (answer instanceof Compared compared) {
      append(body, compared, messages);
    }
    if (answer instanceof BestShot burst) {
      BurstReply.append(body, burst, messages);
    }
    return body;
  }

  /** The confidence is exact: rounded, it could seem to keep the limit. */
  private static void append(ObjectNode body, Compared compared, Messages messages) {
    compared
        .confidence()
        .ifPresentOrElse(
            confidence -> body.set("confidence", exact(confidence)),
            () -> body.putNull("confidence"));
    body.set("threshold", exact(compared.minConfidence()));
    ObjectNode images = body.putObject("images");
    images.set("probe", compact(compared.probe().verdict(), messages));
    images.set("reference", compact(compared.reference().verdict(), messages));
  }

  /**
   * The three fields and everything that led to them; no picture, landmark or embedding.
   *
   * @param policy that judged
   * @param models version or beginning of the digest by the name of the model
   */
  public static ObjectNode full(CheckResult result, Policy policy, Map<String, String> models) {
    return verdict(new Judged(result, policy, models, true), Messages.contract());
  }

  /**
   * A request that was not processed.
   *
   * @param detail one sentence, left out where the client did not cause the error
   */
  public static ObjectNode requestError(RequestError error, Optional<String> detail) {
    return requestError(error, detail, Messages.contract());
  }

  private static ObjectNode requestError(
      RequestError error, Optional<String> detail, Messages messages) {
    ObjectNode body = body(error.code(), messages.of(error), error.name());
    if (error.clientCaused()) {
      detail.ifPresent(text -> body.put("detail", text));
    }
    return body;
  }

  private static ObjectNode refused(Refused refused, Messages messages) {
    if (refused.fault() == Fault.LICENCE) {
      return body(Fault.LICENCE_CODE, messages.licence(), LICENCE_REASON);
    }
    return requestError(
        refused.fault().error(),
        Optional.of(refused.detail()).filter(text -> !text.isEmpty()),
        messages);
  }

  /** A component that failed to start; goes with HTTP status 500. */
  public static ObjectNode initializationFailure(InitializationFailure failure) {
    return initializationFailure(failure, Messages.contract());
  }

  private static ObjectNode initializationFailure(
      InitializationFailure failure, Messages messages) {
    return body(InitializationFailure.CODE, messages.initialization(), failure.name());
  }

  private static ObjectNode body(int code, String message, String reason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("reason", reason);
  }
}
