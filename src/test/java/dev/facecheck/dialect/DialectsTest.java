package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.policy.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LUNA_PLATFORM")
  void findsDialectByItsName(Dialects dialect) {
    assertEquals(dialect, Dialects.named(dialect.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "", "LUNA", "luna-platform"})
  void namesAllWhenThereIsNone(String name) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Dialects.named(name));

    assertEquals(
        "the dialect '"
            + name
            + "' is unknown; there are facecheck, luna, luna-1.13, okayface,"
            + " okayface-v1",
        e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void answersLivenessInOneShapeWhateverTheDialect(Dialects dialect) {
    Answer answer = SampleAnswers.liveness(Reason.SUCCESS, Reason.FACE_BLURRED);

    assertEquals(Golden.render(Dialects.LUNA_PLATFORM, answer), Golden.render(dialect, answer));
  }

  @ParameterizedTest
  @EnumSource
  void newerLunaIdHasOneNameMore(Reason reason) {
    Answer answer = SampleAnswers.judged(reason);
    String older = Golden.render(Dialects.LUNA, answer).path("name").asText();
    String newer = Golden.render(Dialects.LUNA_1_13, answer).path("name").asText();
    boolean critical = reason == Reason.PRIMARY_FACE_LOST_CRITICAL;

    assertEquals(critical ? "PrimaryFaceLostCritical" : older, newer);
    assertEquals(critical ? "PrimaryFaceLost" : newer, older);
  }

  @Test
  void lunaPlatformKnowsNothingButLiveness() {
    for (Answer answer :
        List.of(
            SampleAnswers.judged(Reason.SUCCESS), SampleAnswers.compared(true, Reason.SUCCESS))) {
      assertThrows(
          IllegalArgumentException.class, () -> Golden.render(Dialects.LUNA_PLATFORM, answer));
    }
  }
}
