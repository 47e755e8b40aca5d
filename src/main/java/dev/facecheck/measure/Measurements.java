package dev.facecheck.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The measurements of one picture, at most one per component. */
public final class Measurements {
  private final Map<Component, Measurement> byComponent;

  /**
   * @throws IllegalArgumentException if a component occurs twice
   */
  public Measurements(Collection<Measurement> measurements) {
    EnumMap<Component, Measurement> map = new EnumMap<>(Component.class);
    for (Measurement measurement : measurements) {
      if (map.put(measurement.component(), measurement) != null) {
        throw new IllegalArgumentException(measurement.component() + " was measured twice");
      }
    }
    this.byComponent = Collections.unmodifiableMap(map);
  }

  /** The measurement of a component; a failure to assess when nothing measured it. */
  public Measurement of(Component component) {
    return byComponent.getOrDefault(
        component, new Measurement.FailureToAssess(component, "was not measured"));
  }

  /** All measurements in the components' order. */
  public Collection<Measurement> all() {
    return byComponent.values();
  }
}
