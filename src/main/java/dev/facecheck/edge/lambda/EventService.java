package dev.facecheck.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.config.Settings;
import dev.facecheck.edge.Api;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckService;
import dev.facecheck.edge.Operation;
import dev.facecheck.edge.Parts;
import dev.facecheck.edge.RefusedRequestException;
import dev.facecheck.edge.Request;
import dev.facecheck.edge.RequestId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Answers every kind of event: a request itself, with its picture or the place of it in S3, or the
 * proxy event of an API Gateway or a function URL. Whatever the event is, there is an answer: an
 * exception would leave the caller without one.
 */
@Singleton
final class EventService {
  /** Left for writing the answer before Lambda ends the invocation. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  /** No invocation takes longer, so no deadline is further away. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final CheckService service;
  private final HttpFunction http;
  private final StoredPictures stored;
  private final Duration eventTimeout;

  @Inject
  EventService(CheckService service, Api api, Settings settings) {
    this(
        service,
        api,
        new StoredPictures(
            settings.config().s3().allowedBuckets().orElse(Set.of()),
            settings.config().image().maxBytes(),
            settings.config().timeBudget(),
            // Not as S3Bucket::fetch, which would load the class here and with it the AWS SDK.
            (place, maxBytes, call) -> S3Bucket.fetch(place, maxBytes, call)),
        settings.config().http().bodyTimeout());
  }

  EventService(CheckService service, Api api, StoredPictures stored, Duration eventTimeout) {
    this.eventTimeout = eventTimeout;
    this.service = service;
    this.http = new HttpFunction(api);
    this.stored = stored;
  }

  /**
   * Answers one invocation.
   *
   * @throws IOException if the event cannot be received or the answer not be sent
   */
  void answer(InputStream input, OutputStream output, Context context) throws IOException {
    output.write(answer(input, call(context)));
  }

  private byte[] answer(InputStream input, Call call) throws IOException {
    try {
      return bytes(answer(Event.read(input, eventTimeout), call));
    } catch (RefusedRequestException e) {
      Request request = Request.of(Operation.CHECK, () -> Parts.none());
      return bytes(service.refuse(call, request, e.fault(), e.getMessage()).body());
    } catch (RuntimeException | Error e) {
      // Of too little memory for an event, mostly; with it gone, there is enough for this.
      return bytes(service.defect(call, e).body());
    }
  }

  private static byte[] bytes(JsonNode answer) {
    return answer.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Answers an event that was parsed before. */
  JsonNode answer(JsonNode event, Call call) {
    Optional<HttpEvent> request = HttpEvent.of(event);
    if (request.isPresent()) {
      return http.answer(call, request.get());
    }
    return service.answer(call, direct(event, call)).body();
  }

  /** A request that is the event itself. */
  private Request direct(JsonNode event, Call call) {
    Optional<Operation> operation = DirectEvent.operation(event);
    if (event.has(StoredPictures.FIELD) && operation.equals(Optional.of(Operation.CHECK))) {
      return Request.of(
          Operation.CHECK, stored.source(DirectEvent.fields(event), call, service.reader()));
    }
    return operation.isPresent()
        ? Request.of(
            operation.get(),
            () -> service.reader().read(operation.get(), DirectEvent.fields(event)))
        : Request.of(
            Operation.CHECK,
            () -> {
              throw RefusedRequestException.badRequest(DirectEvent.UNKNOWN);
            });
  }

  /** The caller that an invocation stands for. */
  private static Call call(Context context) {
    return new Call("lambda", RequestId.of(context.getAwsRequestId()), timeLeft(context));
  }

  /** Servers that only imitate Lambda may tell no deadline: what is left is then any number. */
  private static Duration timeLeft(Context context) {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
    return left.abs().compareTo(LONGEST) > 0 ? Call.PATIENT : left.minus(MARGIN);
  }
}
