package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckService;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The function behind every kind of event: a request itself, or the proxy event of an API Gateway
 * or a function URL. Never throws: an exception would end a native executable's invocation without
 * a body.
 */
@RegisterForReflection(targets = FunctionError.class)
public class CheckFunction {
  private final CheckService service;
  private final HttpFunction http;

  @Inject
  CheckFunction(CheckService service) {
    this.service = service;
    this.http = new HttpFunction(service);
  }

  /**
   * Answers one event.
   *
   * @param event {@code {"image":"<base64>"}} with {@code policy} and {@code detail} if wanted, or
   *     a proxy event
   * @return the body of the answer to a direct event; the proxy's reply to a proxy event
   */
  @Funq("check")
  public JsonNode check(JsonNode event) {
    JsonNode given = event == null ? MissingNode.getInstance() : event;
    Call call = Invocation.call();
    Optional<HttpEvent> request = HttpEvent.of(given);
    return request.isPresent()
        ? http.answer(call, request.get())
        : service.check(call, given).body();
  }
}
