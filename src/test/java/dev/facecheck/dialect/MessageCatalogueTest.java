package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.facecheck.policy.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCatalogueTest {
  private static final String FILE = "dev/facecheck/messages.properties";

  @TempDir Path directory;

  @Test
  void englishIsTheContract() {
    Messages english = MessageCatalogue.shipped().lookup("en").orElseThrow();
    for (Reason reason : Reason.values()) {
      assertEquals(reason.message(), english.of(reason));
    }
    for (RequestError error : RequestError.values()) {
      assertEquals(error.message(), english.of(error));
    }
    assertEquals("Initialization error.", english.initialization());
    assertEquals("License check failed.", english.licence());
  }

  @ParameterizedTest
  @FieldSource("dev.facecheck.dialect.MessageFile#SHIPPED_LANGUAGES")
  void everyShippedLanguageHasEveryTextAndNoOther(String language) {
    Map<String, String> texts = MessageFile.shipped(language);

    assertEquals(Messages.contract().byKey().keySet(), texts.keySet());
    texts.forEach(
        (key, text) -> {
          assertTrue(text.matches("\\p{Lu}.*[.]|[\\p{IsHan}\uFF0C]+\u3002"), key + "=" + text);
          assertTrue(text.length() <= 100, key + "=" + text);
        });
  }

  @Test
  void everyShippedTextIsOfALanguageOrForTheDocuments() throws IOException {
    Path file = Path.of("src/main/resources", FILE);
    Set<String> endings =
        MessageFile.parse(Files.readAllBytes(file)).keySet().stream()
            .map(key -> key.substring(key.lastIndexOf('.') + 1))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> expected = new TreeSet<>(MessageFile.SHIPPED_LANGUAGES);
    expected.addAll(List.of("cause", "remedy"));
    assertEquals(expected, endings);
  }

  @Test
  void anExecutableHoldsTheFile() throws IOException {
    Path metadata =
        Path.of(
            "src/main/resources/META-INF/native-image/dev.facecheck/facecheck",
            "reachability-metadata.json");
    List<JsonNode> globs =
        new ObjectMapper().readTree(metadata.toFile()).get("resources").findValues("glob");

    assertTrue(globs.contains(TextNode.valueOf(FILE)), globs.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "de, Bitte öffnen Sie die Augen.",
    "de-AT, Bitte öffnen Sie die Augen.",
    "de_CH, Bitte öffnen Sie die Augen.",
    "DE-de-x-private, Bitte öffnen Sie die Augen.",
    "zh-Hans-CN, 请睁开眼睛。",
    "ms-MY, Sila buka mata anda.",
    "en-GB, Please open your eyes."
  })
  void findsTheNearestLanguage(String tag, String text) {
    assertEquals(
        Optional.of(text),
        MessageCatalogue.shipped().lookup(tag).map(messages -> messages.of(Reason.EYES_CLOSED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tlh", "d", "../de", "de.properties", "*", "und", "x-de"})
  void knowsNoOtherLanguage(String tag) {
    assertFalse(MessageCatalogue.shipped().knows(tag));
    assertEquals(Optional.empty(), MessageCatalogue.shipped().lookup(tag));
  }

  @Test
  void takesNoTagOfEndlessLength() {
    assertFalse(MessageCatalogue.shipped().knows("de" + "-abcde".repeat(100_000)));
  }

  @Test
  void operatorReplacesSingleTexts() throws IOException {
    write("de.properties", "licence=Bitte rufen Sie uns an.\n");
    Messages german = MessageCatalogue.with(directory).lookup("de-AT").orElseThrow();

    assertEquals("Bitte rufen Sie uns an.", german.licence());
    assertEquals("Bitte öffnen Sie die Augen.", german.of(Reason.EYES_CLOSED));
  }

  @Test
  void operatorAddsLanguageAndWhatItLacksIsEnglish() throws IOException {
    write("pt_BR.properties", "\uFEFFreason.EYES_CLOSED=Abra os olhos, por favor.\n");
    write("de-AT.properties", "reason.SUCCESS=Passt.\n");
    write("en.properties", "licence=Call us.\n");
    MessageCatalogue catalogue = MessageCatalogue.with(directory);

    Messages brazilian = catalogue.lookup("pt-BR").orElseThrow();
    assertEquals("Abra os olhos, por favor.", brazilian.of(Reason.EYES_CLOSED));
    assertEquals("Success.", brazilian.of(Reason.SUCCESS));
    assertEquals("Call us.", brazilian.licence());
    assertFalse(catalogue.knows("pt"));
    Messages austrian = catalogue.lookup("de-AT").orElseThrow();
    assertEquals("Passt.", austrian.of(Reason.SUCCESS));
    assertEquals("Bitte öffnen Sie die Augen.", austrian.of(Reason.EYES_CLOSED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de.properties | reason.EYES_SHUT=Augen auf. | the key reason.EYES_SHUT is unknown",
        "de.properties | licence= | the text of licence is empty",
        "german language.properties | licence=Nein. | '''german language'' is no language tag'",
        "de.properties | licence=\\u00g0 | Malformed",
      })
  void refusesWrongFileNamingIt(String name, String text, String message) throws IOException {
    write(name, text);

    assertRefused(name + ": " + message);
  }

  @Test
  void refusesOtherEncodingThanUtf8() throws IOException {
    Files.write(
        directory.resolve("de.properties"),
        "licence=Pr\u00fcfung".getBytes(StandardCharsets.ISO_8859_1));

    assertRefused("de.properties: the file is not written in UTF-8");
  }

  @Test
  void refusesTwoFilesOfOneLanguage() throws IOException {
    write("pt-BR.properties", "licence=N\u00e3o.");
    write("pt_BR.properties", "licence=N\u00e3o.");

    assertRefused("pt_BR.properties: there is another file for pt-BR");
  }

  @Test
  void refusesDirectoryThatIsNotThere() {
    Path missing = directory.resolve("missing");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MessageCatalogue.with(missing));

    assertEquals(missing + " cannot be read", e.getMessage());
  }

  private void assertRefused(String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MessageCatalogue.with(directory));
    assertTrue(e.getMessage().startsWith(directory + "/" + message), e.getMessage());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
