package dev.facecheck.edge;

import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.FacecheckDialect;
import dev.facecheck.dialect.Rendered;
import java.util.Optional;

/** From answers to replies, in the dialect and the language that are wanted. */
public final class Renderer {

  Reply reply(Call call, Operation operation, Answer answer, Style style) {
    return Replies.of(call, answer, rendered(answer));
  }

  /** The native form. */
  public static Rendered rendered(Answer answer) {
    if (answer instanceof Answer.Judged judged) {
      return new Rendered(
          200,
          judged.full()
              ? FacecheckDialect.full(judged.result(), judged.policy(), judged.models())
              : FacecheckDialect.compact(judged.verdict()));
    }
    if (answer instanceof Answer.Refused refused) {
      return new Rendered(
          refused.fault().error().code(),
          FacecheckDialect.requestError(
              refused.fault().error(),
              Optional.of(refused.detail()).filter(text -> !text.isEmpty())));
    }
    if (answer instanceof Answer.NotInitialized failed) {
      return new Rendered(500, FacecheckDialect.initializationFailure(failed.failure()));
    }
    if (answer instanceof Answer.WithVerdict judged) {
      return new Rendered(200, FacecheckDialect.compact(judged.verdict()));
    }
    throw new IllegalStateException("not yet");
  }
}
