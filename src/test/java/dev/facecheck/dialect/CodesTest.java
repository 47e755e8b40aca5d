package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The replies against {@code codes.csv}, which was transcribed from the table of codes. */
class CodesTest {

  @Test
  void sendsVerdictsOfTableInOrderOfPrecedence() throws IOException {
    List<String> rows = Arrays.stream(Reason.values()).map(CodesTest::verdict).toList();

    assertEquals(31, rows.size());
    assertEquals(golden("verdict,"), rows);
  }

  @Test
  void sendsRequestErrorsOfTable() throws IOException {
    List<String> rows =
        Arrays.stream(RequestError.values())
            .map(error -> FacecheckDialect.requestError(error, Optional.empty()))
            .map(body -> row("request", body))
            .toList();

    assertEquals(8, rows.size());
    assertEquals(golden("request,"), rows);
  }

  @Test
  void sendsInitializationFailuresOfTable() throws IOException {
    List<String> rows =
        Arrays.stream(InitializationFailure.values())
            .map(FacecheckDialect::initializationFailure)
            .map(body -> row("initialization", body))
            .toList();

    assertEquals(16, rows.size());
    assertEquals(golden("initialization,"), rows);
  }

  private static String verdict(Reason reason) {
    return row("verdict", FacecheckDialect.compact(verdictOf(reason)));
  }

  private static Verdict verdictOf(Reason reason) {
    if (reason == Reason.SUCCESS) {
      return new Verdict.Accepted();
    }
    return new Verdict.Rejected(
        List.of(
            new Finding(
                reason, Component.SHARPNESS, OptionalDouble.of(1), Bound.AT_LEAST, 2, "value")));
  }

  private static String row(String kind, JsonNode body) {
    return "%s,%s,%d,\"%s\""
        .formatted(
            kind,
            body.get("reason").asText(),
            body.get("code").asInt(),
            body.get("message").asText());
  }

  private static List<String> golden(String kind) throws IOException {
    try (var file = CodesTest.class.getResourceAsStream("/codes.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Stream<String> lines = text.lines();
      return lines.filter(line -> line.startsWith(kind)).toList();
    }
  }
}
