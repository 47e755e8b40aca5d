package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckRequest;
import dev.facecheck.edge.CheckService;
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
  private static final String CHECK = "/v1/check";
  private static final String POLICIES = "/v1/policies";

  private final CheckService service;

  HttpFunction(CheckService service) {
    this.service = service;
  }

  ObjectNode answer(Call caller, HttpEvent event) {
    Call call = caller.named(event.headers().get(RequestId.HEADER.toLowerCase(Locale.ROOT)));
    return proxyReply(reply(call, event));
  }

  private Reply reply(Call call, HttpEvent event) {
    // A gateway may leave its stage before the path.
    if (event.path().endsWith(CHECK)) {
      return event.method().equals("POST")
          ? service.check(call, () -> read(event))
          : notAllowed(call, "POST");
    }
    if (event.path().endsWith(POLICIES)) {
      return event.method().equals("GET") ? service.policies(call) : notAllowed(call, "GET");
    }
    return service.httpError(call, 404, "There is nothing at this path.");
  }

  private Reply notAllowed(Call call, String allowed) {
    return service.httpError(call, 405, "This path takes another method.").with("Allow", allowed);
  }

  private CheckRequest read(HttpEvent event) throws RefusedRequestException {
    String contentType = event.headers().get("content-type");
    return service.reader().read(contentType, event.query().decode(), body(event, contentType));
  }

  private static byte[] body(HttpEvent event, String contentType) throws RefusedRequestException {
    if (event.base64()) {
      return decode(event.body());
    }
    if (!event.body().isEmpty() && RequestReader.form(contentType) != RequestReader.Form.JSON) {
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
    headers.put("Content-Type", "application/json");
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      headers.put(header.getKey(), header.getValue());
    }
    answer.put("body", reply.body().toString());
    answer.put("isBase64Encoded", false);
    return answer;
  }
}
