package dev.facecheck.lambda;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import dev.facecheck.Deadline;
import dev.facecheck.dialect.Fault;
import dev.facecheck.request.RefusedRequestException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Bytes of an event on their way from Lambda, bounded in number and in time. */
final class EventInput extends FilterInputStream {
  /** Above the 6 MB (6,291,556 bytes) of a synchronous invocation, so that each of them is read. */
  static final int MAX_BYTES = 8 << 20;

  private final Deadline deadline;
  private int taken;

  private EventInput(InputStream event, Duration timeout) {
    super(event);
    this.deadline = Deadline.in(timeout);
  }

  /**
   * Puts each event into a list of its own. Jackson reads the first token before it asks our
   * deserializer, and throws if there is none or a damaged one; a list's first token is sound.
   *
   * @param timeout for the delivery of an event
   */
  static InputDecorator decorator(Supplier<Duration> timeout) {
    return new InputDecorator() {
      private static final long serialVersionUID = 1L;

      @Override
      public InputStream decorate(IOContext context, InputStream event) {
        // Two bytes in front leave no doubt that all of it is UTF-8, as events of Lambda are.
        return new SequenceInputStream(
            Collections.enumeration(
                List.of(text("[ "), new EventInput(event, timeout.get()), text("]"))));
      }

      /** What is in memory already is no event. */
      @Override
      public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
        return null;
      }

      @Override
      public Reader decorate(IOContext context, Reader text) {
        return text;
      }
    };
  }

  private static InputStream text(String brackets) {
    return new ByteArrayInputStream(brackets.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    taken += Math.max(count, 0);
    if (taken > MAX_BYTES) {
      throw refused(Fault.TOO_LARGE, "The event has more than " + MAX_BYTES + " bytes.");
    }
    if (deadline.hasPassed()) {
      throw refused(Fault.TOO_SLOW, "The event did not arrive in time.");
    }
    return count;
  }

  /** Carries a refusal through a parser, as the cause of what it throws. */
  private static IOException refused(Fault fault, String detail) {
    return new IOException(new RefusedRequestException(fault, detail));
  }
}
