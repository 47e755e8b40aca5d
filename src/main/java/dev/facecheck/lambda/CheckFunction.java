package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.UrlEncoded;
import dev.facecheck.service.CheckService;
import dev.facecheck.service.Reply;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The function. It takes requests as events, with their picture or its place in S3, and HTTP
 * requests in the events of an API Gateway, a load balancer or a function URL. Every event gets an
 * answer: the caller of a function that throws learns nothing, and an error ends an executable.
 */
@Singleton
public class CheckFunction {
  private final CheckService service;
  private final StoredPictures stored;
  private final CrossOrigin crossOrigin;

  CheckFunction(CheckService service, StoredPictures stored, CrossOrigin crossOrigin) {
    this.service = service;
    this.stored = stored;
    this.crossOrigin = crossOrigin;
  }

  /**
   * Answers one event: {@code {"image":"<base64>"}} or {@code {"s3":{"bucket":"...","key":"..."}}}
   * with the other fields of a request, an HTTP request, or a notification of S3.
   *
   * @return the body of the reply to a request; a reply of HTTP to an HTTP request; all verdicts of
   *     a notification
   */
  @Funq("check")
  public JsonNode check(Event event) {
    Invocation invocation = Invocation.current();
    Caller caller = invocation.caller();
    try {
      JsonNode json = event.read();
      Optional<HttpEvent> http = HttpEvent.of(json);
      if (http.isPresent()) {
        return crossOrigin.reply(http.get(), reply(http.get(), invocation));
      }
      List<ObjectNode> places = StoredObjects.places(json);
      return places.isEmpty() ? answer(json, caller).body() : verdicts(places, caller);
    } catch (RefusedRequestException e) {
      return service.refuse(caller, Operation.CHECK, e.fault(), e.getMessage()).body();
    } catch (RuntimeException | Error e) {
      // Too little memory for an event, mostly; once it is gone, there is enough for an answer.
      return service.defect(caller, e).body();
    }
  }

  private Reply answer(JsonNode event, Caller caller) throws RefusedRequestException {
    Operation operation = DirectEvent.operation(event);
    return service.answer(
        caller,
        operation,
        () -> DirectEvent.read(operation, event, service.reader(), stored, caller));
  }

  /** One per object; Lambda, which S3 does not wait for, sends them where the template says. */
  private JsonNode verdicts(List<ObjectNode> places, Caller caller) throws RefusedRequestException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode verdicts = answer.putArray("verdicts");
    for (ObjectNode place : places) {
      ObjectNode verdict = verdicts.addObject();
      verdict.setAll((ObjectNode) place.get(StoredPictures.FIELD));
      verdict.set("answer", answer(place, caller).body());
    }
    return answer;
  }

  private Reply reply(HttpEvent http, Invocation invocation) {
    Optional<Address> address = Address.atPath(http.path());
    Caller caller = invocation.caller(http, address);
    try {
      UrlEncoded.requireSound("path", http.path());
      Map<String, List<String>> query = EventQuery.of(http.event());
      Caller asking = caller.asking(address, query);
      return address.isPresent() && http.method().equals("POST")
          ? service.answer(
              asking,
              address.get().operation(),
              () -> http.read(address.get(), query, service.reader()))
          : service.answerOther(asking, http.method(), http.path());
    } catch (RefusedRequestException e) {
      return service.refuse(caller, http.path(), e);
    }
  }
}
