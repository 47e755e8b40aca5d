package dev.facecheck.measure;

import java.util.List;
import java.util.Objects;

/** Result of one quality component on one face. */
public sealed interface Measurement {
  /** What was measured. */
  Component component();

  /** Failures to assess several components for one reason. */
  static List<Measurement> failures(List<Component> components, String why) {
    return components.stream()
        .<Measurement>map(component -> new FailureToAssess(component, why))
        .toList();
  }

  /**
   * A component that was assessed.
   *
   * @param component what was measured
   * @param nativeScore finite, in the component's own unit
   * @param value quality component value, 0 (worst) to 100 (best)
   */
  record Assessed(Component component, double nativeScore, int value) implements Measurement {
    public Assessed {
      Objects.requireNonNull(component);
      if (!Double.isFinite(nativeScore) || value < 0 || value > 100) {
        throw new IllegalArgumentException(component + ": a finite score and a value of 0-100");
      }
    }
  }

  /**
   * A component that could not be assessed; it never passes a rule.
   *
   * @param component what was to be measured
   * @param why one sentence for the operator
   * @param tooClose whether it would succeed from further away
   */
  record FailureToAssess(Component component, String why, boolean tooClose) implements Measurement {
    public FailureToAssess {
      Objects.requireNonNull(component);
      Objects.requireNonNull(why);
    }

    /** A failure that has nothing to do with the distance. */
    public FailureToAssess(Component component, String why) {
      this(component, why, false);
    }
  }
}
