package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.policy.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Wording GERMAN =
      new Wording(Dialects.FACECHECK, "de", MessageCatalogue.shipped(), false);

  @ParameterizedTest
  @CsvSource({
    "FACECHECK, , Bitte öffnen Sie die Augen.",
    "LUNA, , Please open your eyes.",
    "FACECHECK, fr-CA, Veuillez ouvrir les yeux.",
    "LUNA, fr-CA, Veuillez ouvrir les yeux.",
    "FACECHECK, tlh, Bitte öffnen Sie die Augen.",
    "LUNA, tlh, Please open your eyes."
  })
  void vendorsTextsStayUnlessLanguageIsAskedFor(Dialects dialect, String asked, String text) {
    Messages messages = GERMAN.messages(dialect, Optional.ofNullable(asked));

    JsonNode body = dialect.render(SampleAnswers.judged(Reason.EYES_CLOSED), "1", messages);
    assertEquals(text, body.get("message").textValue());
  }

  @Test
  void translatesSummaryToo() {
    Answer.Judged judged = SampleAnswers.judged(Reason.EYES_CLOSED, Reason.LIVENESS_FAILED);
    Answer full =
        new Answer.Judged(
            judged.result(),
            Answer.Detail.of(judged.detail().policy(), judged.detail().models(), "full"));

    JsonNode body =
        Dialects.FACECHECK.render(full, "1", GERMAN.messages(Dialects.FACECHECK, Optional.empty()));
    assertEquals(
        "Bitte öffnen Sie die Augen. Die Lebenderkennung ist fehlgeschlagen.",
        body.get("summary").textValue());
  }

  @Test
  void translatesStartUpFailureOfLuna() {
    Answer answer = new Answer.NotInitialized(InitializationFailure.FACE_DETECTOR_CREATION_FAILED);

    assertEquals(
        "Fehler beim Start des Dienstes.",
        Dialects.LUNA
            .render(answer, "1", GERMAN.messages(Dialects.LUNA, Optional.of("de")))
            .get("message")
            .textValue());
  }

  @Test
  void refusesLanguageThatNobodyWrote() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Wording(Dialects.LUNA, "tlh", MessageCatalogue.shipped(), false));

    assertEquals(
        "the language 'tlh' is unknown; there are de, en, es, fr, ms, ru, zh", e.getMessage());
  }
}
