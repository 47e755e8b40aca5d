package dev.facecheck.policy;

import dev.facecheck.measure.Component;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A rule that a picture broke.
 *
 * @param reason what the client reads
 * @param component what was measured
 * @param observed the number that was judged; empty where the component could not be assessed
 * @param bound how the observed number had to relate to the limit
 * @param limit the limit of the rule
 * @param unit of the observed number and the limit
 */
public record Finding(
    Reason reason,
    Component component,
    OptionalDouble observed,
    Bound bound,
    double limit,
    String unit) {
  public Finding {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(component);
    Objects.requireNonNull(observed);
    Objects.requireNonNull(bound);
    Objects.requireNonNull(unit);
  }
}
