package dev.facecheck.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Durations of the core's start. Networks load side by side, so their times add up to more than the
 * whole.
 *
 * @param began when the core began to be made, by the system's clock
 * @param whole from then until it was ready
 * @param library loading the runtime's library
 * @param models loading each network, by name
 */
public record StartTimes(
    Instant began, Duration whole, Duration library, Map<String, Duration> models) {
  public StartTimes {
    Objects.requireNonNull(began);
    Objects.requireNonNull(whole);
    Objects.requireNonNull(library);
    // Keeps the order of names, which Map.copyOf would not.
    models = Collections.unmodifiableMap(new TreeMap<>(models));
  }
}
