package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.edge.Api;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.HttpMessage;
import dev.facecheck.edge.RefusedRequestException;
import dev.facecheck.edge.Reply;
import dev.facecheck.edge.RequestId;
import dev.facecheck.edge.RequestReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Answers HTTP requests that come as events, at the paths and with the bodies of the server. */
final class HttpFunction {
  private final Api api;

  HttpFunction(Api api) {
    this.api = api;
  }

  ObjectNode answer(Call caller, HttpEvent event) {
    Call call = caller.named(event.headers().get(RequestId.HEADER.toLowerCase(Locale.ROOT)));
    return proxyReply(api.answer(call, message(event)));
  }

  private static HttpMessage message(HttpEvent event) {
    return new HttpMessage(
        event.method(),
        Api.withoutStage(event.path()),
        event.headers()::get,
        event.query()::decode,
        () -> body(event));
  }

  private static byte[] body(HttpEvent event) throws RefusedRequestException {
    if (event.base64()) {
      return decode(event.body());
    }
    if (!event.body().isEmpty()
        && RequestReader.form(event.headers().get("content-type")) != RequestReader.Form.JSON) {
      throw RefusedRequestException.badRequest(
          "The gateway has passed a binary body on as text, which destroys it."
              + " Make its media type a binary one there, or send JSON with the image in base64.");
    }
    return event.body().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decode(String body) throws RefusedRequestException {
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw RefusedRequestException.badRequest("The event's body is not valid base64.");
    }
  }

  private static ObjectNode proxyReply(Reply reply) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("statusCode", reply.status());
    ObjectNode headers = answer.putObject("headers");
    if (!reply.text().isEmpty()) {
      headers.put("Content-Type", "application/json");
    }
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      headers.put(header.getKey(), header.getValue());
    }
    answer.put("body", reply.text());
    answer.put("isBase64Encoded", false);
    return answer;
  }
}
