package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.CheckResult;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the golden files do not show: when several pictures together are real. */
class LunaPlatformDialectTest {
  private static final int SPOOF = 0;
  private static final int REAL = 1;
  private static final int UNKNOWN = 2;

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SUCCESS", "NOT_THE_SAME_PERSON"})
  void oneRejectedPictureAmongManyIsNeverReal(Reason reason) {
    JsonNode body =
        body(SampleAnswers.liveness(Reason.SUCCESS, Reason.SUCCESS, reason, Reason.SUCCESS));
    JsonNode aggregate = body.at("/aggregate_estimations/liveness");

    assertTrue(aggregate.get("prediction").intValue() != REAL, aggregate.toString());
    assertTrue(aggregate.at("/estimations/probability").floatValue() < 0.5f, aggregate.toString());
    JsonNode image = body.at("/images/2");
    if (image.get("status").intValue() == 1) {
      assertTrue(image.at("/liveness/prediction").intValue() != REAL, image.toString());
      assertTrue(image.at("/liveness/estimations/probability").floatValue() < 0.5f);
    } else {
      assertTrue(image.get("liveness").isNull(), image.toString());
      assertTrue(image.at("/error/error_code").intValue() > 32000, image.toString());
    }
  }

  @Test
  void aggregatesTheMeanOfLogits() {
    JsonNode aggregate =
        body(new LivenessChecked(
                List.of(
                    SampleAnswers.image(scored(0.9, 0.8), 0),
                    SampleAnswers.image(scored(0.7, 0.6), 1)),
                true))
            .at("/aggregate_estimations/liveness");

    assertEquals(REAL, aggregate.get("prediction").intValue());
    // Odds of 9 and of 7 to 3: the root of their product is 4.58 to 1.
    assertEquals(0.8209, aggregate.at("/estimations/probability").doubleValue(), 1e-4);
    assertEquals(0.7, aggregate.at("/estimations/quality").doubleValue(), 1e-12);
  }

  @Test
  void pictureBelowTheLimitIsOutvoted() {
    assertEquals(REAL, aggregated(failed(0.4, 0.5), scored(0.9, 0.8)));
    assertEquals(SPOOF, aggregated(failed(0.04, 0.5), scored(0.9, 0.8)));
  }

  @Test
  void pictureThatWasNotAssessedLeavesThePredictionOpen() {
    CheckResult unassessed = SampleAnswers.result(OptionalDouble.empty(), OptionalDouble.of(0.9));
    assertEquals(UNKNOWN, aggregated(scored(0.99, 0.8), unassessed));
    assertEquals(UNKNOWN, aggregated(failed(0.45, 0.5), scored(0.99, 0.8), unassessed));
    assertEquals(SPOOF, aggregated(failed(0.05, 0.5), scored(0.9, 0.8), unassessed));
  }

  @Test
  void oneOfManyFindingsIsNoSpoof() {
    // What decides a verdict decides here, too: a blurred picture says little of liveness.
    CheckResult scored = scored(0.2, 0.8);
    CheckResult blurred =
        new CheckResult(
            scored.header(),
            scored.faces(),
            scored.measurements(),
            Verdict.of(
                List.of(
                    finding(Reason.FACE_BLURRED, Component.SHARPNESS, 0.1, 0.5),
                    finding(
                        Reason.LIVENESS_FAILED,
                        Component.PRESENTATION_ATTACK_DETECTION,
                        0.2,
                        0.5))),
            scored.timings());
    JsonNode body = body(new LivenessChecked(List.of(SampleAnswers.image(blurred, 0)), true));

    assertEquals(UNKNOWN, body.at("/images/0/liveness/prediction").intValue());
    assertEquals(UNKNOWN, body.at("/aggregate_estimations/liveness/prediction").intValue());
  }

  @Test
  void limitOfThePolicyHoldsForAllTogether() {
    assertEquals(SPOOF, aggregated(failed(0.6, 0.95), scored(0.96, 0.8)));
    assertEquals(REAL, aggregated(failed(0.9, 0.95), scored(0.99, 0.8)));
  }

  private static int aggregated(CheckResult... results) {
    List<LivenessChecked.Image> images =
        Arrays.stream(results).map(result -> SampleAnswers.image(result, 0)).toList();
    JsonNode body = body(new LivenessChecked(images, true));
    return body.at("/aggregate_estimations/liveness/prediction").intValue();
  }

  /** A picture that has nothing against it but this score. */
  private static CheckResult failed(double liveness, double limit) {
    CheckResult scored = scored(liveness, 0.8);
    Finding finding =
        finding(Reason.LIVENESS_FAILED, Component.PRESENTATION_ATTACK_DETECTION, liveness, limit);
    return new CheckResult(
        scored.header(),
        scored.faces(),
        scored.measurements(),
        Verdict.of(List.of(finding)),
        scored.timings());
  }

  private static Finding finding(
      Reason reason, Component component, double observed, double limit) {
    return new Finding(
        reason, component, OptionalDouble.of(observed), Bound.AT_LEAST, limit, "score");
  }

  @Test
  void acceptedWithoutLivenessIsUnknown() {
    for (OptionalDouble liveness : List.of(OptionalDouble.empty(), OptionalDouble.of(0.4))) {
      LivenessChecked.Image image =
          SampleAnswers.image(SampleAnswers.result(liveness, OptionalDouble.of(0.9)), 0);
      JsonNode body = body(new LivenessChecked(List.of(image), true));

      assertEquals(UNKNOWN, body.at("/images/0/liveness/prediction").intValue());
      assertEquals(UNKNOWN, body.at("/aggregate_estimations/liveness/prediction").intValue());
    }
  }

  @Test
  void knowsNothingOfNoPictures() {
    JsonNode aggregate =
        body(new LivenessChecked(List.of(), true)).at("/aggregate_estimations/liveness");

    assertEquals(UNKNOWN, aggregate.get("prediction").intValue());
    assertEquals(0, aggregate.at("/estimations/probability").doubleValue());
  }

  private static CheckResult scored(double liveness, double quality) {
    return SampleAnswers.result(OptionalDouble.of(liveness), OptionalDouble.of(quality));
  }

  private static JsonNode body(Answer answer) {
    return Golden.render(Dialects.LUNA_PLATFORM, answer);
  }
}
