package dev.facecheck.lab.evaluate;

import java.util.Map;
import java.util.Optional;

/**
 * Labels of a picture.
 *
 * @param values each permitted by its label
 */
public record Labels(Map<Label, String> values) {
  public Labels {
    values = Map.copyOf(values);
    values.forEach(Label::require);
  }

  Optional<String> of(Label label) {
    return Optional.ofNullable(values.get(label));
  }

  boolean is(Label label, String value) {
    return value.equals(values.get(label));
  }

  /** Width of the border to add, in longer sides of the picture; empty: check it as it is. */
  Optional<Double> pad() {
    return of(Label.PAD).map(Double::valueOf);
  }
}
