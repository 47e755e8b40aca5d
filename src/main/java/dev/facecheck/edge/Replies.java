package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.FacecheckDialect;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.edge.Outcome.Judged;
import dev.facecheck.edge.Outcome.NotInitialized;
import dev.facecheck.edge.Outcome.Refused;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From outcomes to replies: status, headers and the dialect's body. */
public final class Replies {
  private static final int OK = 200;
  private static final int FAILED = 500;
  private static final String RETRY_AFTER_SECONDS = "1";

  private Replies() {}

  static Reply of(Call call, Outcome outcome) {
    Reply reply = reply(call, status(outcome), body(outcome));
    return reply.status() == RequestError.SERVICE_UNAVAILABLE.code()
        ? reply.with("Retry-After", RETRY_AFTER_SECONDS)
        : reply;
  }

  private static int status(Outcome outcome) {
    if (outcome instanceof Judged) {
      return OK;
    }
    return outcome instanceof Refused refused ? refused.error().code() : FAILED;
  }

  /** The body alone, for a way in that knows no status. */
  public static ObjectNode body(Outcome outcome) {
    if (outcome instanceof Judged judged) {
      return judged.request().full()
          ? FacecheckDialect.full(judged.result(), judged.policy(), judged.models())
          : FacecheckDialect.compact(judged.result().verdict());
    }
    if (outcome instanceof Refused refused) {
      return FacecheckDialect.requestError(
          refused.error(), Optional.of(refused.detail()).filter(text -> !text.isEmpty()));
    }
    return FacecheckDialect.initializationFailure(((NotInitialized) outcome).failure());
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
