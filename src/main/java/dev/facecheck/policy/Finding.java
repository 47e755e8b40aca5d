package dev.facecheck.policy;

import dev.facecheck.measure.Component;
import java.util.Objects;
import java.util.Optional;
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
  /** A quality component value below which colours are no light's, but the client's mistake. */
  private static final double IMPOSSIBLE_COLOUR = 50;

  public Finding {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(component);
    Objects.requireNonNull(observed);
    Objects.requireNonNull(bound);
    Objects.requireNonNull(unit);
  }

  /** A finding on a native score, in the unit of its component. */
  public Finding(
      Reason reason, Component component, OptionalDouble observed, Bound bound, double limit) {
    this(reason, component, observed, bound, limit, component.unit());
  }

  /** What may be wrong with the client rather than with the photograph. */
  public Optional<String> hint() {
    boolean impossible =
        component == Component.NATURAL_COLOUR
            && observed.isPresent()
            && observed.getAsDouble() < IMPOSSIBLE_COLOUR;
    return impossible
        ? Optional.of(
            "No face has these colours: the client may have swapped red and blue, or lost a channel"
                + " of colour.")
        : Optional.empty();
  }
}
