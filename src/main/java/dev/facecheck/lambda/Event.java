package dev.facecheck.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.facecheck.request.RefusedRequestException;
import java.io.IOException;

/** Event of Lambda. One that cannot be read is an event, too, and the function answers it. */
@JsonDeserialize(using = Event.Reader.class)
final class Event {
  private final Content content;

  /** The JSON of an event, or why there is none. */
  @FunctionalInterface
  private interface Content {
    JsonNode read() throws RefusedRequestException;
  }

  private Event(Content content) {
    this.content = content;
  }

  /** An event that was parsed before. */
  static Event of(JsonNode json) {
    return new Event(() -> json);
  }

  /**
   * The JSON of the event.
   *
   * @throws RefusedRequestException if it is no JSON, too slow, or more than Lambda delivers
   */
  JsonNode read() throws RefusedRequestException {
    return content.read();
  }

  /** Reads an event out of the list that {@link EventInput} puts it into; throws nothing. */
  static final class Reader extends JsonDeserializer<Event> {
    @Override
    public Event deserialize(JsonParser parser, DeserializationContext context) {
      try {
        return of(only(parser, context));
      } catch (IOException e) {
        // Bad syntax or a bad encoding otherwise; Jackson's message may quote the event.
        return refused(
            e.getCause() instanceof RefusedRequestException refusal
                ? refusal
                : RefusedRequestException.badRequest("The event is not valid JSON."));
      } catch (RuntimeException | Error e) {
        return new Event(
            () -> {
              throw e;
            });
      }
    }

    private static Event refused(RefusedRequestException refusal) {
      return new Event(
          () -> {
            throw refusal;
          });
    }

    private static JsonNode only(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        throw new IOException("empty");
      }
      JsonNode event = context.readTree(parser);
      if (parser.nextToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
      return event;
    }
  }
}
