package dev.facecheck.burst;

import dev.facecheck.CheckResult;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import dev.facecheck.recognition.Recognisability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Result of one frame; no pixels.
 *
 * @param index in the burst, from 0
 * @param at its timestamp
 * @param sighting whose face it shows
 * @param result of its check by the policy alone
 * @param verdict by the policy and by whose face it shows
 */
public record FrameOutcome(
    int index, Duration at, Sighting sighting, CheckResult result, Verdict verdict) {
  public FrameOutcome {
    Objects.requireNonNull(at);
    Objects.requireNonNull(sighting);
    Objects.requireNonNull(result);
    Objects.requireNonNull(verdict);
  }

  /** The outcome of a frame; one that does not show the primary face alone is never accepted. */
  static FrameOutcome of(int index, Duration at, Sighting sighting, CheckResult result) {
    List<Finding> findings = new ArrayList<>(result.verdict().findings());
    finding(sighting, result)
        .filter(more -> findings.stream().noneMatch(there -> there.reason() == more.reason()))
        .ifPresent(findings::add);
    return new FrameOutcome(index, at, sighting, result, Verdict.of(findings));
  }

  private static Optional<Finding> finding(Sighting sighting, CheckResult result) {
    int faces = result.faces().size();
    return switch (sighting) {
      case PRIMARY -> Optional.empty();
      case BESIDE_A_LARGER_FACE ->
          finding(Reason.TOO_MANY_FACES, Component.SINGLE_FACE_PRESENT, faces, Bound.AT_MOST);
      case ANOTHER_FACE ->
          finding(Reason.PRIMARY_FACE_LOST, Component.FACE_CONTINUITY, 0, Bound.AT_LEAST);
      case UNCLEAR ->
          Optional.of(
              new Finding(
                  Reason.LOW_QUALITY,
                  Component.RECOGNISABILITY,
                  score(result, Component.RECOGNISABILITY),
                  Bound.AT_LEAST,
                  Recognisability.SUFFICIENT));
      case NO_FACE ->
          finding(Reason.FACE_NOT_FOUND, Component.SINGLE_FACE_PRESENT, faces, Bound.AT_LEAST);
    };
  }

  private static Optional<Finding> finding(
      Reason reason, Component component, int observed, Bound bound) {
    return Optional.of(new Finding(reason, component, OptionalDouble.of(observed), bound, 1));
  }

  /** Whether the judged face is the primary one. */
  public boolean primary() {
    return sighting == Sighting.PRIMARY;
  }

  /** Whether it could be the best shot. */
  boolean usable() {
    return primary() && verdict instanceof Verdict.Accepted;
  }

  /** Native score of a component; empty if it could not be assessed. */
  OptionalDouble score(Component component) {
    return score(result, component);
  }

  private static OptionalDouble score(CheckResult result, Component component) {
    return result.measurements().of(component) instanceof Assessed assessed
        ? OptionalDouble.of(assessed.nativeScore())
        : OptionalDouble.empty();
  }
}
