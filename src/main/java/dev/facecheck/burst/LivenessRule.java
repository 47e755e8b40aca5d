package dev.facecheck.burst;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The policy's limit of presentation attack detection, applied to what all frames of a burst say
 * together. With the best of many frames, each frame would be a chance more for an attack.
 */
final class LivenessRule {
  private LivenessRule() {}

  /** The finding when the joint score breaks the policy's limit, if that has one. */
  static Optional<Finding> judge(OptionalDouble joint, Policy policy) {
    if (joint.isEmpty()) {
      return Optional.empty();
    }
    double score = joint.getAsDouble();
    Measurements measurements =
        new Measurements(
            List.of(
                new Assessed(
                    Component.PRESENTATION_ATTACK_DETECTION,
                    score,
                    (int) Math.round(Math.max(0, Math.min(1, score)) * 100))));
    return policy.rules().stream()
        .flatMap(rule -> rule.judge(measurements).stream())
        .filter(finding -> finding.component() == Component.PRESENTATION_ATTACK_DETECTION)
        .findFirst();
  }
}
