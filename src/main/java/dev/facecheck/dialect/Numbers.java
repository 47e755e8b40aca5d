package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.util.OptionalDouble;

/** Finite numbers as JSON; whole ones are written without a fraction, unless they are decimals. */
final class Numbers {
  private static final double ROUNDING = 1e4;

  /** Beyond it, a double has no decimals left. */
  private static final double LARGEST = 1L << 53;

  private Numbers() {}

  /** A number to four decimals. */
  static NumericNode rounded(double number) {
    return exact(
        Math.abs(number) < LARGEST / ROUNDING ? Math.rint(number * ROUNDING) / ROUNDING : number);
  }

  /** A number to four decimals, or null. */
  static JsonNode rounded(OptionalDouble number) {
    return number.isPresent() ? rounded(number.getAsDouble()) : NullNode.instance;
  }

  /** A number without rounding, or null. */
  static JsonNode exact(OptionalDouble number) {
    return number.isPresent() ? exact(number.getAsDouble()) : NullNode.instance;
  }

  /**
   * A number without rounding.
   *
   * @throws IllegalArgumentException if the number is not finite: JSON cannot say it
   */
  static NumericNode exact(double number) {
    return number == Math.rint(number) && Math.abs(number) <= LARGEST
        ? JsonNodeFactory.instance.numberNode((long) number)
        : decimal(number);
  }

  /**
   * A number without rounding that always has a fraction, as in {@code 100.0}.
   *
   * @throws IllegalArgumentException if the number is not finite: JSON cannot say it
   */
  static NumericNode decimal(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(number + " cannot be written as JSON");
    }
    return JsonNodeFactory.instance.numberNode(number);
  }
}
