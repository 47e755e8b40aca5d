package dev.facecheck.dialect;

import static dev.facecheck.dialect.Numbers.exact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.policy.Verdict;

/**
 * The native replies. Each begins with the fields {@code code, message, reason}, in this order, and
 * is the same for the same input apart from timings.
 */
record FacecheckDialect(Messages messages) implements Dialect {
  @Override
  public ObjectNode verdict(Answer.WithVerdict answer) {
    ObjectNode body = compact(answer.verdict());
    if (answer instanceof Answer.Judged judged && judged.detail().wanted()) {
      DetailedReply.append(body, judged.result(), judged.detail(), messages);
    }
    if (answer instanceof Answer.Compared compared) {
      append(body, compared);
    }
    if (answer instanceof Answer.BestShot burst) {
      BurstReply.append(body, burst, messages);
    }
    return body;
  }

  @Override
  public ObjectNode refused(Answer.Refused refused) {
    Fault fault = refused.fault();
    ObjectNode body = body(fault.code(), fault.sentence(messages), fault.reason());
    refused.reportedDetail().ifPresent(detail -> body.put("detail", detail));
    return body;
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    return body(InitializationFailure.CODE, messages.initialization(), failure.name())
        .put("detail", failure.sentence());
  }

  /** The three fields that decide. */
  private ObjectNode compact(Verdict verdict) {
    ObjectNode body =
        body(verdict.reason().code(), messages.of(verdict.reason()), verdict.reason().name());
    verdict.findings().stream()
        .flatMap(finding -> finding.hint().stream())
        .findFirst()
        .ifPresent(hint -> body.put("hint", hint));
    return body;
  }

  /** The confidence is exact: rounded, it could seem to keep the limit. */
  private void append(ObjectNode body, Answer.Compared compared) {
    body.set("confidence", exact(compared.confidence()));
    body.set("threshold", exact(compared.minConfidence()));
    ObjectNode images = body.putObject("images");
    images.set("probe", compact(compared.probe().verdict()));
    images.set("reference", compact(compared.reference().verdict()));
  }

  static ObjectNode body(int code, String message, String reason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("reason", reason);
  }
}
