package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.ContractFile;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables of docs/CODES.md are what the dialects reply, with cause and remedy. */
@Tag("contract")
class CodesDocumentTest {
  private static final Path FILE = Path.of("docs/CODES.md");
  private static final String NONE = "-";

  private final Map<String, String> causes = MessageFile.shipped("cause");
  private final Map<String, String> remedies = MessageFile.shipped("remedy");

  @Test
  void tablesAreWhatTheDialectsReply() throws IOException {
    ContractFile.assertTables(
        FILE,
        Map.of(
            "## Verdicts", rows(Reason.values(), this::verdict),
            "## Request errors", rows(RequestError.values(), this::requestError),
            "## Start-up failures", rows(InitializationFailure.values(), this::failure),
            "### Verdicts", rows(Reason.values(), this::inVendorsWords),
            "### Request errors", rows(Fault.values(), this::inVendorsWords)));
  }

  private static <E> List<String> rows(E[] constants, Function<E, String> row) {
    return Stream.of(constants).map(row).toList();
  }

  private String verdict(Reason reason) {
    JsonNode body = body(Dialects.FACECHECK, SampleAnswers.judged(reason));
    String key = "reason." + reason;
    return line(reason, said(body), causes.get(key), remedies.get(key));
  }

  private String requestError(RequestError error) {
    Fault fault =
        Stream.of(Fault.values()).filter(each -> each.error() == error).findFirst().orElseThrow();
    JsonNode body = body(Dialects.FACECHECK, new Refused(fault, ""));
    return line(error, said(body), causes.get("request." + error));
  }

  private String failure(InitializationFailure failure) {
    String reason = body(Dialects.FACECHECK, new NotInitialized(failure)).get("reason").textValue();
    return line(failure, causes.get("initialization." + reason));
  }

  private static String said(JsonNode body) {
    return body.get("code").intValue() + " | " + body.get("message").textValue();
  }

  private String inVendorsWords(Reason reason) {
    JsonNode luna = body(Dialects.LUNA, SampleAnswers.judged(reason));
    String name = luna.get("name").isNull() ? NONE : code(luna.get("name").textValue());
    return line(reason, name, okayFace(reason), lunaPlatform(reason));
  }

  /** The error, or the numbers below the limits of clients. */
  private static String okayFace(Reason reason) {
    JsonNode body = body(Dialects.OKAYFACE, SampleAnswers.compared(true, reason));
    if (body.get("status").textValue().equals("error")) {
      return code(body.get("message").textValue());
    }
    List<String> low = new ArrayList<>();
    addIfBelow(low, body.get("imageBestLiveness"), "quality", 0.5);
    addIfBelow(low, body.get("imageBestLiveness"), "probability", 0.5);
    addIfBelow(low, body.get("result_idcard"), "confidence", 75);
    return low.isEmpty() ? code("api.success") : "low " + String.join(", ", low);
  }

  private static void addIfBelow(List<String> low, JsonNode numbers, String name, double limit) {
    if (numbers.get(name).doubleValue() < limit) {
      low.add(name);
    }
  }

  private static String lunaPlatform(Reason reason) {
    JsonNode image = body(Dialects.LUNA_PLATFORM, SampleAnswers.liveness(reason)).at("/images/0");
    return image.get("status").intValue() == 0
        ? image.at("/error/error_code").toString()
        : "prediction " + image.at("/liveness/prediction");
  }

  private String inVendorsWords(Fault fault) {
    Refused refused = new Refused(fault, "");
    return line(
        fault,
        String.valueOf(Dialects.status(refused)),
        body(Dialects.LUNA, refused).get("code").toString(),
        code(body(Dialects.OKAYFACE, refused).get("message").textValue()),
        body(Dialects.LUNA_PLATFORM, refused).get("error_code").toString());
  }

  private static JsonNode body(Dialects dialect, Answer answer) {
    return Golden.render(dialect, answer);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String line(Enum<?> name, String... cells) {
    for (String cell : cells) {
      Objects.requireNonNull(cell, () -> name + " has a text missing in messages.properties");
    }
    return "| " + code(name.name()) + " | " + String.join(" | ", cells) + " |";
  }
}
