package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.startup.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InitializationFailureTest {

  @Test
  void everyPartHasAFailureOfItsOwn() {
    EnumSet<InitializationFailure> failures =
        Arrays.stream(Part.values())
            .map(InitializationFailure::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(InitializationFailure.class)));
    assertEquals(EnumSet.allOf(InitializationFailure.class), failures);
    assertEquals(Part.values().length, failures.size());
  }
}
