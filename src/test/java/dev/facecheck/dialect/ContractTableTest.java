package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.ContractFile;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import dev.facecheck.request.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of every code, the tests that reach it, and the words of each dialect. */
@Tag("contract")
class ContractTableTest {
  private static final Path FILE = Path.of("docs", "CONTRACT.md");
  private static final String REASONS = "dev.facecheck.contract.ReasonsTest";
  private static final String FAULTS = "dev.facecheck.contract.FaultsTest";
  private static final String ERRORS = "dev.facecheck.contract.RequestErrorsTest";
  private static final String ADDRESSES = "dev.facecheck.contract.AddressesTest";
  private static final String LICENSED = "dev.facecheck.contract.LicensedTest";
  private static final String EVENTS = "dev.facecheck.lambda.CheckFunctionTest";
  private static final String SERVER = "dev.facecheck.http.BrokenStartIT";
  private static final String FUNCTION = "dev.facecheck.lambda.PackagedFunction";

  /** Reasons of a burst or a comparison, which no client of LUNA PLATFORM can ask for. */
  private static final Set<Reason> OF_SEVERAL_PICTURES =
      EnumSet.of(
          Reason.PRIMARY_FACE_LOST_CRITICAL,
          Reason.PRIMARY_FACE_LOST,
          Reason.FACE_LOST,
          Reason.INTERACTION_FAILED,
          Reason.INTERACTION_TIMEOUT,
          Reason.NOT_THE_SAME_PERSON);

  private static final String NONE = "-";

  private static final List<Dialects> SPOKEN =
      List.of(Dialects.FACECHECK, Dialects.LUNA, Dialects.OKAYFACE, Dialects.OKAYFACE_V1);

  @Test
  void isWhatTheCodeSays() throws Exception {
    ContractFile.assertText(FILE, text());
  }

  private static String text() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        # The contract, code by code

        Generated from the code and held to it by a test. Each row: the code, the words of each dialect
        (`okayface-v1` is OkayFace's older form), LUNA PLATFORM's `/liveness`, and the tests that reach the
        code through the public interface, over HTTP and by an event of AWS Lambda; `VendorReasonsTest` and
        `VendorErrorsTest` reach the vendors' words in the same ways. No client of a dialect with "-" can
        reach the row. Cause and remedy:
        [CODES.md](CODES.md) and, by the vendors' codes, [MIGRATION.md](MIGRATION.md); the whole shape of
        the replies: [DIALECTS.md](DIALECTS.md).

        ## Verdicts (HTTP 200)
        """);
    lines.add(head());
    for (Reason reason : Reason.values()) {
      boolean pair = reason == Reason.NOT_THE_SAME_PERSON;
      lines.add(
          row(
              reason.code(),
              reason.name(),
              pair ? SampleAnswers.compared(true, reason) : SampleAnswers.judged(reason),
              Optional.of(SampleAnswers.liveness(reason))
                  .filter(answer -> !OF_SEVERAL_PICTURES.contains(reason)),
              test(REASONS, "isReachedOverHttp", reason),
              test(REASONS, "isReachedByAnEvent", reason)));
    }
    lines.add("\n## Addresses (POST)\n");
    lines.add(line(List.of("path", "operation", "dialect", "over HTTP", "by an event")));
    lines.add("|---|---|---|---|---|");
    for (Address address : Address.values()) {
      lines.add(row(address));
    }
    lines.add("\n## Request errors (the code is the HTTP status)\n");
    lines.add(head());
    for (Fault fault : Fault.values()) {
      lines.add(row(fault));
    }
    lines.add("\n## Start-up failures (HTTP 500)\n");
    lines.add(head());
    for (InitializationFailure failure : InitializationFailure.values()) {
      Answer answer = new NotInitialized(failure);
      lines.add(
          row(
              InitializationFailure.CODE,
              failure.name(),
              answer,
              Optional.of(answer),
              test(SERVER, "namesTheComponent", failure),
              test(FUNCTION, "namesEveryComponentThatCannotStart", failure)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(Address address) throws Exception {
    String dialect =
        switch (address.operation()) {
          case CHECK, MATCH, BEST_SHOT -> "any";
          case VERIFY -> Dialects.OKAYFACE.id();
          case LIVENESS -> "LUNA PLATFORM";
          case OKAYLIVE ->
              (address == Address.CHECK_LIVENESS ? Dialects.OKAYFACE_V1 : Dialects.OKAYFACE).id();
        };
    return line(
        List.of(
            "`" + address.path() + "`",
            address.operation().id(),
            dialect,
            test(ADDRESSES, "isAnsweredOverHttp", address),
            test(ADDRESSES, "isAnsweredByAnEvent", address)));
  }

  private static String row(Fault fault) throws Exception {
    String http = test(FAULTS, "isReachedOverHttp", fault);
    String event = test(FAULTS, "isReachedByAnEvent", fault);
    if (fault == Fault.LICENCE) {
      http = test(LICENSED, "refusesAnExpiredLicence");
      event = http;
    } else if (fault == Fault.TOO_SLOW) {
      http = test(ERRORS, "requestTimeout");
      event = test(EVENTS, "answersAnEventThatIsTooLongOnItsWayWith408");
    }
    Answer answer = new Refused(fault, "");
    Optional<Answer> liveness =
        Optional.of(answer).filter(each -> fault != Fault.KEY_FIELD_MISSING);
    return row(fault.code(), fault.name(), answer, liveness, http, event);
  }

  private static String head() {
    List<String> cells = new ArrayList<>(List.of("code", "reason or cause"));
    SPOKEN.forEach(dialect -> cells.add(dialect.id()));
    cells.addAll(List.of("LUNA PLATFORM", "over HTTP", "by an event"));
    return line(cells) + "\n" + "|---".repeat(cells.size()) + "|";
  }

  private static String row(
      int code,
      String name,
      Answer answer,
      Optional<? extends Answer> liveness,
      String http,
      String event) {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(code), "`" + name + "`"));
    for (Dialects dialect : SPOKEN) {
      boolean reached = dialect.isOkayFace() || !name.equals(Fault.KEY_FIELD_MISSING.name());
      cells.add(reached ? words(Golden.render(dialect, answer)) : NONE);
    }
    cells.add(
        liveness.map(each -> platform(Golden.render(Dialects.LUNA_PLATFORM, each))).orElse(NONE));
    cells.add(http);
    cells.add(event);
    return line(cells);
  }

  /** What a client of the dialect looks at. */
  private static String words(JsonNode body) {
    List<String> words = new ArrayList<>();
    for (String field : new String[] {"code", "message", "error", "name"}) {
      // The newer form of OkayFace's errors holds the older one, too.
      boolean twice = field.equals("error") && body.has("message");
      if (body.hasNonNull(field) && !twice) {
        words.add(body.get(field).asText());
      }
    }
    JsonNode score = body.path("imageBestLiveness");
    if (words.isEmpty()) {
      words.add(
          "probability %s, quality %s"
              .formatted(score.path("probability").asText(), score.path("quality").asText()));
      JsonNode confidence = body.at("/result_idcard/confidence");
      if (!confidence.isMissingNode()) {
        words.set(0, words.get(0) + ", confidence " + confidence.asText());
      }
    }
    return String.join(" ", words);
  }

  private static String platform(JsonNode body) {
    JsonNode image = body.path("images").path(0);
    JsonNode error = image.isMissingNode() ? body : image.path("error");
    return error.path("error_code").asInt() > 0
        ? error.path("error_code").asText()
        : "prediction " + image.at("/liveness/prediction").asText();
  }

  private static String test(String type, String method, Enum<?> constant) throws Exception {
    return test(type, method) + " [" + constant.name() + "]";
  }

  /** A test that does not exist reaches nothing. */
  private static String test(String type, String method) throws Exception {
    boolean there =
        Arrays.stream(Class.forName(type).getDeclaredMethods())
            .anyMatch(each -> each.getName().equals(method));
    assertTrue(there, type + " has no " + method);
    return type.substring(type.lastIndexOf('.') + 1) + "." + method;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
