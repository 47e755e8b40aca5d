package dev.facecheck.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.measure.Component;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static Optional<String> hint(Component component, OptionalDouble observed) {
    return new Finding(Reason.LOW_QUALITY, component, observed, Bound.AT_LEAST, 60).hint();
  }

  @Test
  void hintsAtTheClientWhereNoLightMakesSuchColours() {
    Optional<String> hint = hint(Component.NATURAL_COLOUR, OptionalDouble.of(49.9));
    assertTrue(hint.orElseThrow().contains("swapped red and blue"), hint.get());
  }

  @Test
  void hintsAtNothingElse() {
    assertEquals(Optional.empty(), hint(Component.NATURAL_COLOUR, OptionalDouble.of(50)));
    assertEquals(Optional.empty(), hint(Component.NATURAL_COLOUR, OptionalDouble.empty()));
    assertEquals(Optional.empty(), hint(Component.BACKGROUND_UNIFORMITY, OptionalDouble.of(10)));
  }
}
