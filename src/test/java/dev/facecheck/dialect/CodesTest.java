package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.ContractFile;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The replies against {@code codes.csv}, which was transcribed from the vendors' tables of codes.
 * Writing adds the rows of new codes and leaves every row as it is: a code that was given away
 * never changes.
 */
@Tag("contract")
class CodesTest {
  private static final Path FILE = Path.of("src/test/resources/codes.csv");
  private static final String HEAD = "kind,name,code,message,LUNA ID name,OkayFace";

  @Test
  void repliesAreThoseOfTheTable() throws IOException {
    List<String> replies = replies();
    if (ContractFile.isWriting()) {
      add(replies);
    }
    assertEquals(Files.readString(FILE), String.join("\n", replies) + "\n");
  }

  private static void add(List<String> replies) throws IOException {
    Map<String, String> written = new HashMap<>();
    Files.readAllLines(FILE).forEach(row -> written.put(key(row), row));
    String kept =
        replies.stream()
            .map(row -> written.getOrDefault(key(row), row) + "\n")
            .collect(Collectors.joining());
    assertEquals(
        List.of(),
        written.values().stream().filter(row -> !kept.contains(row + "\n")).toList(),
        "codes that are no more");
    Files.writeString(FILE, kept);
  }

  private static String key(String row) {
    return row.substring(0, row.indexOf(',', row.indexOf(',') + 1));
  }

  /** In the order of the enums, that of verdicts being the order of precedence. */
  private static List<String> replies() {
    List<String> rows = new ArrayList<>(List.of(HEAD));
    for (Reason reason : Reason.values()) {
      String okayFace = okayFace(reason);
      rows.add(row("verdict", reason, SampleAnswers.judged(reason), okayFace));
    }
    for (RequestError error : RequestError.values()) {
      rows.add(row("request", error, new Refused(fault(error), ""), ""));
    }
    for (Fault fault : Fault.values()) {
      Refused refused = new Refused(fault, "");
      rows.add(row("cause", fault, refused, message(refused)));
    }
    for (InitializationFailure failure : InitializationFailure.values()) {
      NotInitialized answer = new NotInitialized(failure);
      rows.add(row("initialization", failure, answer, message(answer)));
    }
    return rows;
  }

  private static String row(String kind, Enum<?> name, Answer answer, String okayFace) {
    JsonNode body = body(Dialects.FACECHECK, answer);
    if (!kind.equals("cause")) {
      assertEquals(name.name(), body.get("reason").textValue());
    }
    String luna = body(Dialects.LUNA, answer).path("name").asText("");
    return "%s,%s,%d,\"%s\",%s,%s"
        .formatted(
            kind,
            name,
            body.get("code").intValue(),
            body.get("message").textValue(),
            luna.equals("null") ? "" : luna,
            okayFace);
  }

  /** The first cause of an error. */
  private static Fault fault(RequestError error) {
    return Stream.of(Fault.values()).filter(each -> each.error() == error).findFirst().get();
  }

  /** The error, or which numbers lie below the limits that clients apply. */
  private static String okayFace(Reason reason) {
    JsonNode verified = body(Dialects.OKAYFACE, SampleAnswers.compared(true, reason));
    if (verified.get("status").textValue().equals("error")) {
      return verified.get("message").textValue();
    }
    assertEquals("api.success", verified.get("messageCode").textValue());
    boolean live = verified.at("/imageBestLiveness/probability").doubleValue() > 0.5;
    boolean good = verified.at("/imageBestLiveness/quality").doubleValue() >= 0.5;
    boolean same = verified.at("/result_idcard/confidence").doubleValue() >= 75;
    if (live && good) {
      return same ? "success" : "confidence";
    }
    assertEquals(List.of(false, false), List.of(live, same), verified.toString());
    return good ? "probability" : "numbers";
  }

  private static String message(Answer answer) {
    String message = body(Dialects.OKAYFACE, answer).get("message").textValue();
    // The oldest form names the argument.
    String older = body(Dialects.OKAYFACE_V1, answer).get("error").textValue();
    assertEquals(message.equals("MISSING_ARGUMENT") ? message + ": apiKey" : message, older);
    return message;
  }

  /** Number and sentence of LUNA ID are the native ones, but for start-up failures. */
  @ParameterizedTest
  @EnumSource
  void lunaHasTheNumbersAndSentencesOfTheTable(Reason reason) {
    JsonNode luna = body(Dialects.LUNA, SampleAnswers.judged(reason));
    assertEquals(reason.code(), luna.get("code").intValue());
    assertEquals(reason.message(), luna.get("message").textValue());
  }

  @ParameterizedTest
  @EnumSource
  void lunaHasItsOwnSentenceOfStartUpFailures(InitializationFailure failure) {
    JsonNode luna = body(Dialects.LUNA, new NotInitialized(failure));
    assertEquals(1000, luna.get("code").intValue());
    assertEquals("LunaCore initialization error.", luna.get("message").textValue());
  }

  private static JsonNode body(Dialects dialect, Answer answer) {
    return Golden.render(dialect, answer);
  }
}
