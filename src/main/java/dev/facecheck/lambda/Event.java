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
@FunctionalInterface
@JsonDeserialize(using = Event.Reader.class)
interface Event {
  /**
   * The JSON of the event.
   *
   * @throws RefusedRequestException if it is no JSON, too slow, or more than Lambda delivers
   */
  JsonNode read() throws RefusedRequestException;

  /** Reads an event out of the list that {@link EventInput} puts it into; throws nothing. */
  final class Reader extends JsonDeserializer<Event> {
    @Override
    public Event deserialize(JsonParser parser, DeserializationContext context) {
      try {
        JsonNode event = only(parser, context);
        return () -> event;
      } catch (IOException e) {
        // Bad syntax or a bad encoding otherwise; Jackson's message may quote the event.
        RefusedRequestException refused =
            e.getCause() instanceof RefusedRequestException refusal
                ? refusal
                : RefusedRequestException.badRequest("The event is not valid JSON.");
        return () -> {
          throw refused;
        };
      } catch (RuntimeException | Error e) {
        return () -> {
          throw e;
        };
      }
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
