package dev.facecheck;

import dev.facecheck.measure.Subject;
import java.util.Objects;
import java.util.Optional;

/**
 * One check and the face that it judged, pixels included: for comparing faces within a request, and
 * forgotten with it.
 *
 * @param result what the check found
 * @param subject the judged face; empty when there is none
 */
public record Examination(CheckResult result, Optional<Subject> subject) {

  public Examination {
    Objects.requireNonNull(result);
    Objects.requireNonNull(subject);
  }
}
