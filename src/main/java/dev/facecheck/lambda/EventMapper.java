package dev.facecheck.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.facecheck.config.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.Reader;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes Funqy's mapper of JSON, with limits on what an event may cost. */
final class EventMapper {
  /**
   * Many small values take a hundred times the memory of their text; gateways send some hundred.
   */
  private static final int MAX_TOKENS = 10_000;

  /** Events of gateways nest a little deeper than requests. */
  private static final int MAX_DEPTH = 33;

  /**
   * @param settings not asked for yet: an executable has its mapper from its build, and its
   *     settings from its start
   */
  @Produces
  @Singleton
  static ObjectMapper mapper(Provider<Settings> settings) {
    return mapper(() -> settings.get().config().http().bodyTimeout());
  }

  /**
   * @param timeout for the delivery of an event
   */
  static ObjectMapper mapper(Supplier<Duration> timeout) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxTokenCount(MAX_TOKENS)
            .maxStringLength(EventInput.MAX_BYTES)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .inputDecorator(new Lists(timeout))
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();
  }

  /** Puts each event into a list of its own. */
  private static final class Lists extends InputDecorator {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Duration> timeout;

    Lists(Supplier<Duration> timeout) {
      this.timeout = timeout;
    }

    @Override
    public InputStream decorate(IOContext context, InputStream event) {
      return EventInput.listOf(event, timeout.get());
    }

    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
      // Whole already: what reads from memory is no event.
      return null;
    }

    @Override
    public Reader decorate(IOContext context, Reader text) {
      return text;
    }
  }
}
