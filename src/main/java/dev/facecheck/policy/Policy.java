package dev.facecheck.policy;

import static dev.facecheck.measure.Component.PRESENTATION_ATTACK_DETECTION;

import dev.facecheck.measure.Measurements;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A named set of rules.
 *
 * @param name as callers choose it
 * @param version changes whenever a limit does, so that a client sees which limits judged
 * @param rules in any order; precedence is the reasons'
 */
public record Policy(String name, String version, List<Rule> rules) {

  /** Reasons that already explain why presentation attack detection had nothing to work on. */
  private static final Set<Reason> SPOILS_PAD =
      EnumSet.range(Reason.FACE_CROPPED, Reason.SPECULARITY);

  public Policy {
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    rules = List.copyOf(rules);
  }

  /**
   * The policy of a table of limits; a limit that is absent is not checked.
   *
   * @throws IllegalArgumentException if there is no limit, or one is out of its range
   */
  public static Policy of(String name, Map<Limit, Double> limits, Eyes eyes) {
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("policy " + name + " sets no limit");
    }
    return new Policy(name, PolicyVersion.of(limits, eyes), PolicyRules.of(limits, eyes));
  }

  /**
   * Applies every rule; without a face, that is the only finding.
   *
   * <p>A failure to assess presentation attacks is left out when a finding on geometry, pose or
   * quality explains it: mending that one mends both. A low score is never left out.
   */
  public Verdict judge(Measurements measurements) {
    Optional<Finding> noFace = new FacePresentRule().judge(measurements);
    if (noFace.isPresent()) {
      return Verdict.of(List.of(noFace.get()));
    }
    List<Finding> findings =
        rules.stream().flatMap(rule -> rule.judge(measurements).stream()).toList();
    boolean spoilt = findings.stream().anyMatch(Policy::spoilsPad);
    return Verdict.of(
        findings.stream().filter(finding -> !(spoilt && isUnassessedPad(finding))).toList());
  }

  private static boolean spoilsPad(Finding finding) {
    return finding.component() != PRESENTATION_ATTACK_DETECTION
        && SPOILS_PAD.contains(finding.reason());
  }

  private static boolean isUnassessedPad(Finding finding) {
    return finding.component() == PRESENTATION_ATTACK_DETECTION && finding.observed().isEmpty();
  }
}
