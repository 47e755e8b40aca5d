package dev.facecheck.lab.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of labels. */
public enum Label {
  /** Group that the report shows separately. */
  SET,
  /** Person who is shown; intervals draw people, not pictures. */
  SUBJECT,
  /** Number of faces that should be found. */
  FACES,
  /** {@code bona-fide}, or the name of an attack instrument species. */
  PRESENTATION,
  /** Groups of people whose false rejections are compared. */
  ORIGIN,
  AGE_BAND,
  SEX,
  BEARD("no", "yes"),
  EYES("open", "closed"),
  MASK("none", "worn", "misplaced"),
  EYEWEAR("none", "eyeglasses", "sunglasses"),
  MOUTH_OCCLUDED("no", "yes"),
  FACE_OCCLUDED("no", "yes"),
  LIGHT("even", "side"),
  /**
   * Width of a grey border that is added before the check, in longer sides, 0 to 2; what is still
   * too small to be checked is enlarged.
   */
  PAD,
  /** {@code no} leaves a picture out. */
  USE("yes", "no");

  static final String BONA_FIDE = "bona-fide";

  private static final double LARGEST_PAD = 2;

  /** Permitted values, separated by bars; empty where they are free. */
  private final String values;

  Label(String... values) {
    this.values = String.join("|", values);
  }

  /** The name in files: lower case with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Label> ofId(String id) {
    return Arrays.stream(values()).filter(label -> label.id().equals(id)).findFirst();
  }

  /**
   * @throws IllegalArgumentException naming the label and what it may be
   */
  void require(String value) {
    boolean permitted =
        switch (this) {
          case SET, SUBJECT, PRESENTATION, ORIGIN, AGE_BAND, SEX -> !value.isEmpty();
          case FACES -> value.matches("\\d{1,3}");
          case PAD -> value.matches("\\d(\\.\\d+)?") && Double.parseDouble(value) <= LARGEST_PAD;
          case BEARD, EYES, MASK, EYEWEAR, MOUTH_OCCLUDED, FACE_OCCLUDED, LIGHT, USE ->
              value.matches(values);
        };
    if (!permitted) {
      String expected = values.isEmpty() ? "see docs/EVALUATION.md" : values.replace("|", " or ");
      throw new IllegalArgumentException(
          "%s is '%s'; expected: %s".formatted(id(), value, expected));
    }
  }
}
