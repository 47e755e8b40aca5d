package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.RequestId;
import dev.facecheck.request.UrlEncoded;
import dev.facecheck.service.CheckService;
import dev.facecheck.service.Reply;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * The function. It takes requests as events, with their picture or its place in S3, and HTTP
 * requests in the events of an API Gateway, a load balancer or a function URL. Every event gets an
 * answer: the caller of a function that throws learns nothing, and an error ends an executable.
 */
@Singleton
public class CheckFunction {
  /** Where the poll loop of an executable leaves the id of an invocation. */
  private static final String INVOCATION_ID = "AWSRequestId";

  private final CheckService service;
  private final StoredPictures stored;

  CheckFunction(CheckService service, StoredPictures stored) {
    this.service = service;
    this.stored = stored;
  }

  /**
   * Answers one event: {@code {"image":"<base64>"}} or {@code {"s3":{"bucket":"...","key":"..."}}}
   * with the other fields of a request, or an HTTP request.
   *
   * @return the body of the reply to a request; a reply of HTTP to an HTTP request
   */
  @Funq("check")
  public JsonNode check(Event event) {
    Object invocation = MDC.get(INVOCATION_ID);
    String id = invocation instanceof String text ? text : null;
    Caller caller = Caller.of("lambda", RequestId.of(id));
    try {
      JsonNode json = event.read();
      Optional<HttpEvent> http = HttpEvent.of(json);
      return http.isPresent() ? answer(http.get(), id) : answer(json, caller).body();
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

  private JsonNode answer(HttpEvent http, String invocation) {
    Optional<Address> address = Address.atPath(http.path());
    Caller caller = Caller.of("lambda", address, http.headers()::get, invocation);
    return HttpEvent.reply(reply(http, address, caller));
  }

  private Reply reply(HttpEvent http, Optional<Address> address, Caller caller) {
    try {
      UrlEncoded.requireSound(http.path());
      Map<String, List<String>> query = http.query();
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
