package dev.facecheck.http;

import dev.facecheck.service.AnsweredRequest;
import dev.facecheck.service.CheckService;
import dev.facecheck.service.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Metrics of the server, for Prometheus. */
@Singleton
final class Meters {
  /** Prometheus wants a metric to have the same labels always. */
  private static final String NONE = "none";

  private final CheckService service;
  private final MeterRegistry registry;

  Meters(CheckService service, MeterRegistry registry) {
    this.service = service;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    service.observe(this::count);
  }

  private void count(AnsweredRequest request) {
    for (Metric metric : Metric.values()) {
      List<Tag> tags =
          metric.labels().stream()
              .map(label -> Tag.of(label.id(), label.of(request).orElse(NONE)))
              .toList();
      metric.of(request).ifPresent(value -> record(metric, tags, value));
    }
  }

  private void record(Metric metric, List<Tag> tags, double value) {
    switch (metric.unit()) {
      case COUNT -> registry.counter(metric.id(), tags).increment(value);
      case MILLISECONDS, PERCENT -> registry.summary(metric.id(), tags).record(value);
    }
  }
}
