package dev.facecheck.lab.evaluate;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples without pictures. */
final class Samples {

  private Samples() {}

  static Sample sample(Map<Label, String> labels, int code, Map<Component, Double> scores) {
    Map<Component, Assessed> assessed = new EnumMap<>(Component.class);
    scores.forEach(
        (component, score) -> assessed.put(component, new Assessed(component, score, 50)));
    String reason = code == 0 ? "SUCCESS" : "LOW_QUALITY";
    return new Sample(
        "set/a.jpg",
        new Labels(labels),
        new Checked(Optional.empty(), code, reason, List.of(), 1, assessed));
  }

  /** With one score. */
  static Sample pad(String presentation, double score) {
    return sample(
        Map.of(Label.PRESENTATION, presentation),
        0,
        Map.of(Component.PRESENTATION_ATTACK_DETECTION, score));
  }

  /** With none. */
  static Sample unassessed(String presentation) {
    return sample(Map.of(Label.PRESENTATION, presentation), 1001, Map.of());
  }
}
