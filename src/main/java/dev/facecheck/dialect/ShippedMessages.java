package dev.facecheck.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of all texts that are shipped: by key and language, and by key and column of the
 * documents, {@code cause} and {@code remedy}. English sentences stand in the code.
 */
final class ShippedMessages {
  static final List<String> LANGUAGES = List.of("de", "es", "fr", "ms", "ru", "zh");

  private static final String FILE = "/dev/facecheck/messages.properties";

  private ShippedMessages() {}

  /** The texts of a language or column by key; none if there is no such language. */
  static Map<String, String> in(String language) {
    String ending = "." + language;
    Map<String, String> texts = new TreeMap<>();
    all()
        .forEach(
            (key, text) -> {
              if (key.endsWith(ending)) {
                texts.put(key.substring(0, key.length() - ending.length()), text);
              }
            });
    return texts;
  }

  private static Map<String, String> all() {
    try (InputStream file = ShippedMessages.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return MessageFile.parse(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
