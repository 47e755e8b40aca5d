package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.facecheck.Deadline;
import dev.facecheck.dialect.Fault;
import dev.facecheck.edge.RefusedRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads an event as Lambda delivers it. */
final class Event {
  /** Above the 6 MB (6,291,556 bytes) of a synchronous invocation, so that each of them is read. */
  private static final int MAX_BYTES = 8 << 20;

  /**
   * Many small values take a hundred times the memory of their text; gateways send some hundred.
   */
  private static final int MAX_TOKENS = 10_000;

  /** Proxy events nest a little deeper than requests. */
  private static final int MAX_DEPTH = 32;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_TOKENS)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private static final int CHUNK = 1 << 16;

  private Event() {}

  /**
   * Reads one event.
   *
   * @param timeout for its delivery
   * @throws RefusedRequestException if it is no JSON, too slow, or more than Lambda delivers
   * @throws IOException if the event cannot be received
   */
  static JsonNode read(InputStream input, Duration timeout)
      throws RefusedRequestException, IOException {
    byte[] event = delivered(input, Deadline.in(timeout));
    try {
      return READER.readTree(event);
    } catch (IOException e) {
      // Bad syntax or a bad encoding; Jackson's message may quote the event.
      throw RefusedRequestException.badRequest("The event is not valid JSON.");
    }
  }

  private static byte[] delivered(InputStream input, Deadline deadline)
      throws RefusedRequestException, IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    for (int n = input.read(chunk); n >= 0; n = input.read(chunk)) {
      event.write(chunk, 0, n);
      if (event.size() > MAX_BYTES) {
        throw new RefusedRequestException(
            Fault.TOO_LARGE, "The event has more than " + MAX_BYTES + " bytes.");
      }
      if (deadline.left().isNegative()) {
        throw new RefusedRequestException(Fault.TOO_SLOW, "The event did not arrive in time.");
      }
    }
    return event.toByteArray();
  }
}
