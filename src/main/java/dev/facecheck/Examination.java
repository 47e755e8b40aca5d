package dev.facecheck;

import dev.facecheck.measure.Subject;
import java.util.Objects;
import java.util.Optional;

/**
 * One check and the judged face, pixels included: for comparisons within one request, and dropped
 * with it.
 *
 * @param result of the check
 * @param subject the judged face; empty when there is none
 */
public record Examination(CheckResult result, Optional<Subject> subject) {
  public Examination {
    Objects.requireNonNull(result);
    Objects.requireNonNull(subject);
  }
}
