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

    assertEquals("{\"probability\":0,\"score\":-16.1181,\"quality\":0}", liveness.toString());
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
    return Golden.render(Dialects.OKAYFACE, answer).body();
  }
}
