package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.startup.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializationFailureTest {

  @ParameterizedTest
  @EnumSource
  void everyDialectTellsTheNameAndTheSentence(Dialects dialect) {
    for (InitializationFailure failure : InitializationFailure.values()) {
      JsonNode body = Golden.render(dialect, new Answer.NotInitialized(failure));
      assertEquals(failure.name(), body.path("reason").asText(), body.toString());
      assertEquals(failure.sentence(), body.path("detail").asText(), body.toString());
      assertTrue(failure.sentence().matches("Failed to .+\\."), failure.sentence());
    }
  }

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
