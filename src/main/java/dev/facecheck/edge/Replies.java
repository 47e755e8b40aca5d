package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Rendered;
import dev.facecheck.dialect.RequestError;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From rendered answers to replies: headers, and the errors that are HTTP's own. */
final class Replies {
  /** When it may be worth coming again, where nobody knows. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private Replies() {}

  static Reply of(Call call, Answer answer, Rendered rendered) {
    Reply reply = reply(call, rendered.status(), rendered.body());
    Optional<Duration> again =
        answer instanceof Answer.Refused refused ? refused.retryAfter() : Optional.empty();
    if (again.isEmpty() && rendered.status() == RequestError.SERVICE_UNAVAILABLE.code()) {
      again = Optional.of(SOON);
    }
    return again.isPresent()
        ? reply.with("Retry-After", Long.toString(seconds(again.get())))
        : reply;
  }

  /** Whole seconds, rounded up: too early is of no use. */
  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
  }

  /** An error of HTTP itself, of which the table of codes knows nothing. */
  static Reply httpError(Call call, int status, String message) {
    String reason = HttpResponseStatus.valueOf(status).reasonPhrase();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", status);
    body.put("message", message);
    body.put("reason", reason.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"));
    return reply(call, status, body);
  }

  static Reply reply(Call call, int status, JsonNode body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(RequestId.HEADER, call.requestId());
    headers.put("Cache-Control", "no-store");
    return new Reply(status, headers, body);
  }
}
