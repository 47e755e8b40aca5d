package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The function as Funqy exports it; {@link EventService} does the work. */
@Singleton
@RegisterForReflection(targets = FunctionError.class)
public class CheckFunction {
  /** Injected here: to a constructor, the build would add another and pack this class twice. */
  @Inject EventService service;

  /**
   * Answers one event.
   *
   * @param event {@code {"image":"<base64>"}} with {@code policy} and {@code detail} if wanted, or
   *     a proxy event
   * @return the body of the answer to a direct event; the proxy's reply to a proxy event
   */
  @Funq("check")
  public JsonNode check(JsonNode event) {
    return service.answer(event);
  }
}
