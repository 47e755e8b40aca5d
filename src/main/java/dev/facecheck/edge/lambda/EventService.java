package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Answers every kind of event: a request itself, or the proxy event of an API Gateway or a function
 * URL. Never throws: an exception would end a native executable's invocation without a body.
 */
@Singleton
final class EventService {
  private final CheckService service;
  private final HttpFunction http;

  @Inject
  EventService(CheckService service) {
    this.service = service;
    this.http = new HttpFunction(service);
  }

  /**
   * @param event of any shape; null counts as none
   */
  JsonNode answer(JsonNode event) {
    JsonNode given = event == null ? MissingNode.getInstance() : event;
    Call call = Invocation.call();
    Optional<HttpEvent> request = HttpEvent.of(given);
    return request.isPresent()
        ? http.answer(call, request.get())
        : service.check(call, given).body();
  }
}
