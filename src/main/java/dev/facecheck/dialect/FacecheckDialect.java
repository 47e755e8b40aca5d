package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.InitializationFailure;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * The native replies. Each begins with {@code code}, {@code message} and {@code reason}, in this
 * order, and is the same for the same input apart from timings.
 */
public final class FacecheckDialect {
  private static final String INITIALIZATION_MESSAGE = "Initialization error.";

  private FacecheckDialect() {}

  /** The three fields that decide. */
  public static ObjectNode compact(Verdict verdict) {
    return body(verdict.reason().code(), verdict.reason().message(), verdict.reason().name());
  }

  /**
   * The three fields and everything that led to them; no picture, landmark or embedding.
   *
   * @param policy that judged
   * @param models version or beginning of the digest by the name of the model
   */
  public static ObjectNode full(CheckResult result, Policy policy, Map<String, String> models) {
    ObjectNode body = compact(result.verdict());
    DetailedReply.append(body, result, policy, models);
    return body;
  }

  /**
   * A request that was not processed.
   *
   * @param detail one sentence, left out where the client did not cause the error
   */
  public static ObjectNode requestError(RequestError error, Optional<String> detail) {
    ObjectNode body = body(error.code(), error.message(), error.name());
    if (error.clientCaused()) {
      detail.ifPresent(text -> body.put("detail", text));
    }
    return body;
  }

  /** A component that failed to start; goes with HTTP status 500. */
  public static ObjectNode initializationFailure(InitializationFailure failure) {
    return body(InitializationFailure.CODE, INITIALIZATION_MESSAGE, failure.name());
  }

  private static ObjectNode body(int code, String message, String reason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("reason", reason);
  }
}
