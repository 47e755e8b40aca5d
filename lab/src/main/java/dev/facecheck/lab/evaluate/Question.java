package dev.facecheck.lab.evaluate;

import static dev.facecheck.measure.Component.EYEWEAR_PRESENCE;
import static dev.facecheck.measure.Component.FACE_OCCLUSION_PREVENTION;
import static dev.facecheck.measure.Component.ILLUMINATION_UNIFORMITY;
import static dev.facecheck.measure.Component.LEFT_EYE_OPEN;
import static dev.facecheck.measure.Component.MASK_MISPLACEMENT;
import static dev.facecheck.measure.Component.MASK_PRESENCE;
import static dev.facecheck.measure.Component.MOUTH_OCCLUSION_PREVENTION;
import static dev.facecheck.measure.Component.PRESENTATION_ATTACK_DETECTION;
import static dev.facecheck.measure.Component.RIGHT_EYE_OPEN;
import static dev.facecheck.measure.Component.SUNGLASSES_PRESENCE;

import dev.facecheck.measure.Component;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A yes-or-no question about a picture, answered by its label and by components. */
enum Question {
  ATTACK(Label.PRESENTATION, "(?!bona-fide).+", "bona-fide", false, PRESENTATION_ATTACK_DETECTION),
  EYES_CLOSED(Label.EYES, "closed", "open", false, LEFT_EYE_OPEN, RIGHT_EYE_OPEN),
  MASK(Label.MASK, "worn|misplaced", "none", true, MASK_PRESENCE),
  MASK_MISPLACED(Label.MASK, "misplaced", "worn|none", true, MASK_MISPLACEMENT),
  EYEWEAR(Label.EYEWEAR, "eyeglasses|sunglasses", "none", true, EYEWEAR_PRESENCE),
  SUNGLASSES(Label.EYEWEAR, "sunglasses", "eyeglasses|none", true, SUNGLASSES_PRESENCE),
  MOUTH_OCCLUDED(Label.MOUTH_OCCLUDED, "yes", "no", true, MOUTH_OCCLUSION_PREVENTION),
  FACE_OCCLUDED(Label.FACE_OCCLUDED, "yes", "no", true, FACE_OCCLUSION_PREVENTION),
  SIDE_LIGHT(Label.LIGHT, "side", "even", true, ILLUMINATION_UNIFORMITY);

  /** Limit for a probability if the policy sets none. */
  private static final double EVEN = 0.5;

  private final Label label;
  private final String positive;
  private final String negative;
  private final boolean highIsPositive;

  @SuppressWarnings("ImmutableEnumChecker") // an EnumSet that nobody changes
  private final EnumSet<Component> components;

  Question(
      Label label,
      String positive,
      String negative,
      boolean highIsPositive,
      Component first,
      Component... others) {
    this.label = label;
    this.positive = positive;
    this.negative = negative;
    this.highIsPositive = highIsPositive;
    this.components = EnumSet.of(first, others);
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Set<Component> components() {
    return EnumSet.copyOf(components);
  }

  Component component() {
    return components.iterator().next();
  }

  boolean highIsPositive() {
    return highIsPositive;
  }

  /** The label's answer, if there is one. */
  Optional<Boolean> truth(Labels labels) {
    Optional<String> value = labels.of(label);
    if (value.filter(text -> text.matches(positive)).isPresent()) {
      return Optional.of(true);
    }
    return value.filter(text -> text.matches(negative)).map(text -> false);
  }

  /** The components' score, of two eyes the worse; empty after a failure to assess. */
  OptionalDouble score(Checked checked) {
    if (!checked.measurements().keySet().containsAll(components)) {
      return OptionalDouble.empty();
    }
    return components.stream()
        .mapToDouble(component -> checked.score(component).orElseThrow())
        .min();
  }

  /** The score with its sign set so that more speaks for the defect. */
  OptionalDouble evidence(Checked checked) {
    OptionalDouble score = score(checked);
    return score.isEmpty() || highIsPositive ? score : OptionalDouble.of(-score.getAsDouble());
  }

  /** The answer of a picture that could be assessed. */
  boolean flagged(Checked checked, Limits limits) {
    return limits.know(components)
        ? limits.broken(checked, components)
        : component().unit().equals("probability") && score(checked).orElseThrow() > EVEN;
  }
}
