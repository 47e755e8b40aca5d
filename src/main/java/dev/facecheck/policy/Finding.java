package dev.facecheck.policy;

import dev.facecheck.measure.Component;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One rule that a picture broke.
 *
 * @param reason what the client is told
 * @param component what was measured
 * @param observed the native score; empty when the component could not be assessed
 * @param limit the limit of the rule, in the component's unit
 */
public record Finding(Reason reason, Component component, OptionalDouble observed, double limit) {

  public Finding {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(component);
    Objects.requireNonNull(observed);
  }
}
