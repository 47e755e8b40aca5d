package dev.facecheck.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The languages of replies. English stands in the code; the other shipped ones are read when a
 * client first asks for them; an operator's files replace single texts or add languages, and are
 * read at once so that a mistake in them stops the start.
 */
public final class MessageCatalogue {
  private static final String ENGLISH = "en";
  private static final String ENDING = ".properties";

  /** What RFC 5646 section 4.4.1 wants to be taken; nobody sends a longer tag in earnest. */
  private static final int LONGEST_TAG = 35;

  private final Map<String, Map<String, String>> operators;
  private final NavigableSet<String> languages;
  private final Map<String, Messages> read = new ConcurrentHashMap<>();

  private MessageCatalogue(Map<String, Map<String, String>> operators) {
    this.operators = operators;
    this.languages = new TreeSet<>(MessageFile.SHIPPED_LANGUAGES);
    languages.add(ENGLISH);
    languages.addAll(operators.keySet());
  }

  public static MessageCatalogue shipped() {
    return new MessageCatalogue(Map.of());
  }

  /**
   * The shipped languages and an operator's.
   *
   * @param directory of files named after a language tag of BCP 47: {@code pt-BR.properties}
   * @throws IllegalArgumentException if the directory cannot be read; naming the file if one has an
   *     unknown key, an empty text, another encoding than UTF-8 or a name that is no language tag
   */
  public static MessageCatalogue with(Path directory) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
        add(texts, file);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(directory + " cannot be read", e);
    }
    return new MessageCatalogue(texts);
  }

  private static void add(Map<String, Map<String, String>> texts, Path file) throws IOException {
    String name = file.getFileName().toString();
    String written = name.substring(0, name.length() - ENDING.length());
    try {
      String tag =
          canonical(written)
              .orElseThrow(
                  () -> new IllegalArgumentException("'" + written + "' is no language tag"));
      Map<String, String> ours = MessageFile.parse(Files.readAllBytes(file));
      Messages.contract().with(ours);
      if (texts.put(tag, ours) != null) {
        throw new IllegalArgumentException("there is another file for " + tag);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** The tag in its usual spelling, an underscore counting as a hyphen; empty if it is none. */
  private static Optional<String> canonical(String written) {
    if (written.length() > LONGEST_TAG) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
    return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
  }

  public NavigableSet<String> languages() {
    return new TreeSet<>(languages);
  }

  public boolean knows(String tag) {
    return nearest(tag).isPresent();
  }

  /**
   * The messages in the nearest language: {@code de-AT} gets {@code de} where nobody wrote
   * Austrian.
   *
   * @param tag of BCP 47, as a client wrote it
   * @return empty if there is no such language, or it is no tag
   */
  public Optional<Messages> lookup(String tag) {
    return nearest(tag).map(this::messages);
  }

  private Optional<String> nearest(String tag) {
    return canonical(tag).flatMap(canonical -> nearest(canonical, languages));
  }

  /** The nearest of some languages, by the lookup of RFC 4647 section 3.4. */
  private static Optional<String> nearest(String tag, Set<String> among) {
    return Optional.ofNullable(Locale.lookupTag(List.of(new Locale.LanguageRange(tag)), among));
  }

  private Messages messages(String language) {
    Messages known = read.get(language);
    if (known == null) {
      known = load(language);
      read.put(language, known);
    }
    return known;
  }

  /** Texts that a file leaves out are those of the broader language, or else English. */
  private Messages load(String language) {
    NavigableSet<String> others = languages();
    others.remove(language);
    Messages base =
        nearest(language, others)
            .map(this::messages)
            .orElseGet(() -> language.equals(ENGLISH) ? Messages.contract() : messages(ENGLISH));
    return base.with(MessageFile.shipped(language))
        .with(operators.getOrDefault(language, Map.of()));
  }
}
