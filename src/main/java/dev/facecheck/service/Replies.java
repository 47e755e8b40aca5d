package dev.facecheck.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.HttpError;
import dev.facecheck.dialect.Messages;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.dialect.Wording;
import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.ReplyLanguage;
import dev.facecheck.request.RequestId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes replies of answers, in the dialect and the language that a caller asks for. */
public final class Replies {
  /** When another attempt may succeed, where nobody knows. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Wording wording;

  /**
   * @param wording default dialect and locale
   */
  Replies(Wording wording) {
    this.wording = wording;
  }

  Reply reply(Caller caller, Operation operation, Answer answer, ReplyLanguage language) {
    Dialects dialect = dialect(operation, language);
    Messages messages = wording.messages(dialect, language.locale());
    int status = Dialects.status(answer);
    boolean asOk = wording.okayFaceErrorsAsOk() && dialect.isOkayFace();
    Reply plain =
        reply(caller, asOk ? 200 : status, dialect.render(answer, caller.requestId(), messages));
    Reply reply =
        operation == Operation.LIVENESS
            ? plain.with(RequestId.LUNA_HEADER, caller.requestId())
            : plain;
    return retryAfter(answer, status)
        .map(again -> reply.with("Retry-After", Long.toString(seconds(again))))
        .orElse(reply);
  }

  private static Optional<Duration> retryAfter(Answer answer, int status) {
    Optional<Duration> known =
        answer instanceof Answer.Refused refused ? refused.retryAfter() : Optional.empty();
    boolean unavailable = status == RequestError.SERVICE_UNAVAILABLE.code();
    return known.or(() -> unavailable ? Optional.of(SOON) : Optional.empty());
  }

  /** Whole seconds, rounded up: too early is of no use. */
  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
  }

  /** A vendor's path speaks the vendor's dialect, whatever is asked for. */
  private Dialects dialect(Operation operation, ReplyLanguage language) {
    Optional<Dialects> wanted = language.dialect().flatMap(Replies::dialect);
    return switch (operation) {
      case CHECK, MATCH, BEST_SHOT -> wanted.orElse(wording.dialect());
      case VERIFY, OKAYLIVE ->
          wanted
              .filter(Dialects::isOkayFace)
              .or(() -> Optional.of(wording.dialect()).filter(Dialects::isOkayFace))
              .orElse(Dialects.OKAYFACE);
      case LIVENESS -> Dialects.LUNA_PLATFORM;
    };
  }

  /** Empty for an unknown name, which is refused where the request is read. */
  private static Optional<Dialects> dialect(String name) {
    try {
      return Optional.of(Dialects.named(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The body of the native reply, for a way in that knows no other. */
  public static ObjectNode nativeBody(Answer answer) {
    return Dialects.FACECHECK.render(answer, "", Messages.contract());
  }

  /** An error of HTTP itself, which is not in the table of codes; a vendor's path has its form. */
  Reply reply(Caller caller, String path, HttpError error) {
    Dialects dialect =
        Address.operationNear(path)
            .map(operation -> dialect(operation, caller.language()))
            .orElse(Dialects.FACECHECK);
    return reply(caller, error.status(), dialect.render(error, caller.requestId()));
  }

  static Reply reply(Caller caller, int status, JsonNode body) {
    Reply reply =
        new Reply(
            status,
            Map.of(RequestId.HEADER, caller.requestId(), "Cache-Control", "no-store"),
            body);
    return body.isMissingNode() ? reply : reply.with("Content-Type", "application/json");
  }
}
