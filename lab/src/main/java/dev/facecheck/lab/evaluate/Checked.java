package dev.facecheck.lab.evaluate;

import dev.facecheck.CheckResult;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Result of a check, without the pixels.
 *
 * @param refused why the picture could not be read; everything else is then empty
 * @param code of the verdict
 * @param reason that supplied the code
 * @param findings reasons of all findings, by precedence
 * @param faces number found
 * @param measurements of the components that were assessed; the others could not be
 */
record Checked(
    Optional<String> refused,
    int code,
    String reason,
    List<String> findings,
    int faces,
    Map<Component, Assessed> measurements) {
  Checked {
    findings = List.copyOf(findings);
    measurements = Map.copyOf(measurements);
  }

  static Checked refused(String why) {
    return new Checked(Optional.of(why), -1, "REFUSED", List.of(), 0, Map.of());
  }

  static Checked of(CheckResult result) {
    Map<Component, Assessed> assessed = new EnumMap<>(Component.class);
    for (Measurement measurement : result.measurements().all()) {
      if (measurement instanceof Assessed one) {
        assessed.put(one.component(), one);
      }
    }
    return new Checked(
        Optional.empty(),
        result.verdict().reason().code(),
        result.verdict().reason().name(),
        result.verdict().findings().stream().map(Finding::reason).map(Enum::name).toList(),
        result.faces().size(),
        assessed);
  }

  boolean accepted() {
    return code == 0;
  }

  OptionalDouble score(Component component) {
    Assessed assessed = measurements.get(component);
    return assessed == null ? OptionalDouble.empty() : OptionalDouble.of(assessed.nativeScore());
  }

  /** Measurements in the form that a policy takes. */
  Measurements all() {
    Collection<Measurement> all = new ArrayList<>(measurements.values());
    return new Measurements(all);
  }
}
