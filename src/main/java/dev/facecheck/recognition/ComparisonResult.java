package dev.facecheck.recognition;

import dev.facecheck.CheckResult;
import dev.facecheck.policy.Verdict;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Result of the 1:1 comparison of two pictures.
 *
 * @param probe check of the first
 * @param reference check of the second
 * @param confidence that both show one person, 0 to 100; empty unless both have a face that could
 *     be compared
 * @param verdict of the probe if that was rejected, or else of the reference if that was, or else
 *     of the comparison
 */
public record ComparisonResult(
    CheckResult probe, CheckResult reference, OptionalDouble confidence, Verdict verdict) {
  public ComparisonResult {
    Objects.requireNonNull(probe);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(confidence);
    Objects.requireNonNull(verdict);
  }
}
