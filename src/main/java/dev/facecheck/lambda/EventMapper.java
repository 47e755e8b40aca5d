package dev.facecheck.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.facecheck.config.Settings;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
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
  @Unremovable // Funqy asks for it where no injection point shows.
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
            .inputDecorator(EventInput.decorator(timeout))
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();
  }
}
