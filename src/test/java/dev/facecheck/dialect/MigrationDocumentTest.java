package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.ContractFile;
import dev.facecheck.policy.Reason;
import dev.facecheck.request.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables of docs/MIGRATION.md, by the vendors' numbers and codes, follow from the code. */
@Tag("contract")
class MigrationDocumentTest {
  private static final Path FILE = Path.of("docs/MIGRATION.md");

  /** Messages beside the codes of OkayFace's list, for whoever searches the document for one. */
  private static final String MESSAGES =
      """
      ABSOLUTE_SIZE = Absolute face size is too small
      CROPPED = Face is cropped
      OCCLUDED = Face is occluded
      CLOSE_TO_BORDER = Face is too close to one or more borders
      TOO_CLOSE = Face is too close to the camera
      ANGLE = Facial out-of-plane rotation angle is extremely large
      NOT_FOUND = Failed to detect face
      INTERPUPILLARY_DISTANCE = Interpupillary distance is too small
      RELATIVE_SIZE = Relative face size is too small
      TOO_MANY = Too many faces detected
      """;

  @Test
  void tablesFollowFromTheCode() throws IOException {
    ContractFile.assertTables(
        FILE,
        Map.of(
            "### LUNA ID: verdicts", rows(Reason.values(), this::luna),
            "### LUNA ID: request errors", rows(RequestError.values(), this::luna),
            "### LUNA ID: start-up failures", rows(InitializationFailure.values(), this::luna),
            "### OkayFace and OkayLive: codes", rows(OkayFaceError.values(), this::okayFace),
            "### LUNA PLATFORM: numbers", lunaPlatform()));
  }

  @Test
  void everyAddressHasARequestToCopy() throws IOException {
    List<String> commands =
        Files.readAllLines(FILE).stream().filter(line -> line.contains("curl ")).toList();
    for (Address address : Address.values()) {
      if (!address.path().startsWith("/v1/")) {
        String end = "http://localhost:8080" + address.path();
        assertTrue(commands.stream().anyMatch(line -> line.endsWith(end)), end);
      }
    }
  }

  private static <E> List<String> rows(E[] constants, Function<E, String> row) {
    return Stream.of(constants).map(row).toList();
  }

  private String luna(Reason reason) {
    String name = VendorWords.of(reason).lunaName().map(text -> "`" + text + "`").orElse("-");
    return line(reason.code() + "", reason.message(), name, told("reason." + reason));
  }

  private String luna(RequestError error) {
    String sentence = error.lunaSentence().orElse("-");
    return line(error.code() + "", error.message(), sentence, told("request." + error));
  }

  private String luna(InitializationFailure failure) {
    return line("`" + failure + "`", failure.sentence(), told("initialization." + failure));
  }

  private String okayFace(OkayFaceError error) {
    List<String> keys = new ArrayList<>();
    Stream.of(Reason.values())
        .filter(reason -> VendorWords.of(reason).okayFace().equals(Optional.of(error)))
        .forEach(reason -> keys.add("reason." + reason));
    Stream.of(Fault.values())
        .filter(fault -> fault.okayFace() == error)
        .forEach(fault -> keys.add("fault." + fault));
    return line(
        "`" + error.code() + "`",
        message(error),
        error.sentence().orElse("-"),
        told(keys.toArray(String[]::new)));
  }

  private static String message(OkayFaceError error) {
    String start = error + " = ";
    return MESSAGES
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElse(start + "-")
        .substring(start.length());
  }

  private List<String> lunaPlatform() {
    Map<Integer, List<String>> keys = new TreeMap<>();
    for (Fault fault : Fault.values()) {
      if (fault != Fault.KEY_FIELD_MISSING) { // Its clients have no such field.
        keys.computeIfAbsent(fault.lunaPlatform(), n -> new ArrayList<>()).add("fault." + fault);
      }
    }
    for (Reason reason : Reason.values()) {
      VendorWords.of(reason)
          .lunaPlatform()
          .ifPresent(
              number ->
                  keys.computeIfAbsent(number, n -> new ArrayList<>()).add("reason." + reason));
    }
    return keys.entrySet().stream()
        .map(row -> line(row.getKey() + "", told(row.getValue().toArray(String[]::new))))
        .toList();
  }

  /** Cause and remedy, two cells. */
  private String told(String... keys) {
    return column("cause", keys) + " | " + column("remedy", keys);
  }

  private static String column(String kind, String... keys) {
    Map<String, String> texts = MessageFile.shipped(kind);
    return Stream.of(keys)
        .map(key -> Objects.requireNonNull(texts.get(key), key))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
