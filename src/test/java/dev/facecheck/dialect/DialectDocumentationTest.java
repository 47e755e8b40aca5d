package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of docs/CODES.md that tell the vendors' words say what the dialects reply. */
class DialectDocumentationTest {
  private static final String NONE = "-";

  @Test
  void verdictsOfTheDocumentationAreWhatTheDialectsReply() throws IOException {
    assertEquals(
        String.join("\n", Arrays.stream(Reason.values()).map(this::row).toList()),
        String.join("\n", rows("### Verdicts")));
  }

  @Test
  void requestErrorsOfTheDocumentationAreWhatTheDialectsReply() throws IOException {
    assertEquals(
        String.join("\n", Arrays.stream(Fault.values()).map(this::row).toList()),
        String.join("\n", rows("### Request errors")));
  }

  private String row(Reason reason) {
    JsonNode luna = body(Dialects.LUNA, SampleAnswers.judged(reason));
    String name = luna.get("name").isNull() ? NONE : code(luna.get("name").textValue());
    return line(code(reason.name()), name, okayFace(reason), lunaPlatform(reason));
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

  private String row(Fault fault) {
    Refused refused = new Refused(fault, "");
    Rendered luna = Golden.render(Dialects.LUNA, refused);
    return line(
        code(fault.name()),
        String.valueOf(luna.status()),
        luna.body().get("code").toString(),
        code(body(Dialects.OKAYFACE, refused).get("message").textValue()),
        body(Dialects.LUNA_PLATFORM, refused).get("error_code").toString());
  }

  private static JsonNode body(Dialects dialect, Answer answer) {
    return Golden.render(dialect, answer).body();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** The rows of the table under a heading of the section on dialects. */
  private static List<String> rows(String heading) throws IOException {
    String text = Files.readString(Path.of("docs/CODES.md"));
    int section = text.indexOf("\n## In the vendors' words\n");
    int start = text.indexOf(heading + "\n", section);
    int end = text.indexOf("\n##", start);
    return Pattern.compile("(?m)^\\| `[A-Z_]+` \\|.*$")
        .matcher(text.substring(start, end < 0 ? text.length() : end))
        .results()
        .map(row -> row.group())
        .toList();
  }
}
