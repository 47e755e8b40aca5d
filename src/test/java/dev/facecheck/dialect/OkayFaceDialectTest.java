package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.policy.Reason;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the golden files do not show: that no number of a rejected picture is accepted. */
class OkayFaceDialectTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
  void rejectedComparisonIsAnErrorOrBelowTheLimitOfConfidence(Reason reason) {
    for (boolean liveness : new boolean[] {false, true}) {
      JsonNode body = body(SampleAnswers.compared(liveness, reason));

      assertTrue(
          body.get("status").textValue().equals("error")
              || body.at("/result_idcard/confidence").doubleValue() < 75,
          body.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SUCCESS", "NOT_THE_SAME_PERSON"})
  void rejectedPictureIsAnErrorOrBelowTheLimitOfLiveness(Reason reason) {
    JsonNode body = body(SampleAnswers.judged(reason));

    assertTrue(
        body.get("status").textValue().equals("error")
            || (body.at("/imageBestLiveness/probability").floatValue() < 0.5f
                && body.at("/imageBestLiveness/score").doubleValue() < 0),
        body.toString());
  }

  @Test
  void everyFindingLowersItsNumbersWhicheverComesFirst() {
    JsonNode liveness =
        body(SampleAnswers.judged(Reason.LIVENESS_FAILED, Reason.INTERACTION_TIMEOUT))
            .get("imageBestLiveness");

    assertTrue(liveness.get("quality").floatValue() < 0.5f, liveness.toString());
  }

  @Test
  void tellsLivenessOfComparisonOnlyWhereItWasAskedFor() {
    assertTrue(body(SampleAnswers.compared(true, Reason.SUCCESS)).has("imageBestLiveness"));
    assertFalse(body(SampleAnswers.compared(false, Reason.SUCCESS)).has("imageBestLiveness"));
    assertFalse(body(SampleAnswers.judged(Reason.SUCCESS)).has("result_idcard"));
  }

  @ParameterizedTest
  @CsvSource({"0, -16.1181", "1, 16.1181", "0.5, 0", "0.93, 2.5867"})
  void scoreIsTheBoundedLogitOfTheProbability(double probability, double score) {
    Answer answer =
        SampleAnswers.judged(
            SampleAnswers.result(OptionalDouble.of(probability), OptionalDouble.empty()));

    assertEquals(score, body(answer).at("/imageBestLiveness/score").doubleValue(), 1e-9);
  }

  @Test
  void whatWasNotAssessedIsZero() {
    JsonNode liveness =
        body(SampleAnswers.judged(
                SampleAnswers.result(OptionalDouble.empty(), OptionalDouble.empty())))
            .get("imageBestLiveness");

    assertEquals("{\"probability\":0.0,\"score\":-16.1181,\"quality\":0.0}", liveness.toString());
  }

  @Test
  void firstFindingThatHasAnErrorDecides() {
    JsonNode dark = body(SampleAnswers.judged(Reason.TOO_DARK, Reason.SUNGLASSES));
    JsonNode poor =
        body(SampleAnswers.live(Reason.LOW_QUALITY, Reason.EYES_CLOSED, Reason.EYES_OCCLUDED));

    assertEquals("FACE_IS_OCCLUDED", dark.get("message").textValue());
    assertEquals("EYES_CLOSED", poor.get("message").textValue());
  }

  @Test
  void numbersAreDecimals() {
    Answer.Compared same = SampleAnswers.compared(true, Reason.SUCCESS);
    Answer whole =
        new Answer.Compared(
            SampleAnswers.result(OptionalDouble.of(1), OptionalDouble.of(0)),
            same.reference(),
            OptionalDouble.of(100),
            75,
            true,
            same.verdict());

    assertTrue(body(whole).toString().contains("{\"confidence\":100.0}"), body(whole).toString());
    assertTrue(body(whole).toString().contains("\"probability\":1.0,"), body(whole).toString());
    assertTrue(body(whole).toString().contains("\"quality\":0.0"), body(whole).toString());
    JsonNode rejected = body(SampleAnswers.compared(false, Reason.NOT_THE_SAME_PERSON));
    assertTrue(rejected.toString().contains("\"confidence\":74.0"), rejected.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"OKAYFACE", "OKAYFACE_V1"})
  void everyErrorHasTheVendorsSentence(Dialects dialect) {
    for (Reason reason : Reason.values()) {
      JsonNode body = Golden.render(dialect, SampleAnswers.judged(reason));
      VendorWords.of(reason)
          .okayFace()
          .ifPresent(
              error -> {
                assertEquals(error.code(), body.get("error").textValue());
                assertEquals(error.sentence().orElse(null), body.path("detail").textValue());
                assertEquals(Golden.REQUEST_ID, body.get("request_id").textValue());
              });
    }
    for (Fault fault : Fault.values()) {
      JsonNode body = Golden.render(dialect, new Answer.Refused(fault, "ours"));
      String ours = fault.reportsDetail() ? "ours" : null;
      assertEquals(fault.okayFace().olderCode(), body.get("error").textValue());
      assertEquals(fault.okayFace().sentence().orElse(ours), body.path("detail").textValue());
      assertTrue(body.get("request_id").isNull(), body.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "zh"})
  void neverTranslates(String language) {
    Messages messages = MessageCatalogue.shipped().lookup(language).orElseThrow();
    for (Fault fault : Fault.values()) {
      Answer answer = new Answer.Refused(fault, "detail");

      assertEquals(
          Golden.render(Dialects.OKAYFACE, answer),
          Dialects.OKAYFACE.render(answer, Golden.REQUEST_ID, messages));
    }
  }

  private static JsonNode body(Answer answer) {
    return Golden.render(Dialects.OKAYFACE, answer);
  }
}
