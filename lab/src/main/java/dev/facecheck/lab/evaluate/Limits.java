package dev.facecheck.lab.evaluate;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.LimitRule;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy's limits, applied to single components whatever else was found. */
final class Limits {
  private final Policy policy;

  Limits(Policy policy) {
    this.policy = policy;
  }

  String policy() {
    return policy.name() + " (" + policy.version() + ")";
  }

  /** The first limit on a component. */
  Optional<LimitRule> of(Component component) {
    return policy.rules().stream()
        .flatMap(rule -> rule.limits().stream())
        .filter(rule -> rule.limit().component() == component)
        .findFirst();
  }

  boolean know(Set<Component> components) {
    return components.stream().anyMatch(component -> of(component).isPresent());
  }

  /** Whether a picture breaks a rule on these components. */
  boolean broken(Checked checked, Set<Component> components) {
    return policy.rules().stream()
        .filter(rule -> concerns(rule, components))
        .anyMatch(rule -> rule.judge(checked.all()).isPresent());
  }

  /**
   * The code that a picture's own measurements give where every length in pixels is multiplied,
   * which is what resizing does to them by construction.
   */
  int codeResized(Checked checked, double factor) {
    List<Measurement> resized =
        checked.all().all().stream().map(one -> resized(one, factor)).toList();
    return policy.judge(new Measurements(resized)).reason().code();
  }

  private static Measurement resized(Measurement measurement, double factor) {
    return measurement instanceof Assessed one && one.component().unit().equals("px")
        ? new Assessed(one.component(), one.nativeScore() * factor, one.value())
        : measurement;
  }

  private static boolean concerns(Rule rule, Set<Component> components) {
    return rule.limits().stream().anyMatch(one -> components.contains(one.limit().component()));
  }
}
