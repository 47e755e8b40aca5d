package dev.facecheck.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Files of messages: properties in UTF-8. The one that is shipped has all texts: by key and
 * language, and by key and column of the documents, {@code cause} and {@code remedy}. English
 * sentences stand in the code.
 */
final class MessageFile {
  static final List<String> SHIPPED_LANGUAGES = List.of("de", "es", "fr", "ms", "ru", "zh");

  private static final String SHIPPED = "/dev/facecheck/messages.properties";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private MessageFile() {}

  /** The shipped texts of a language or column by key; none if there is no such language. */
  static Map<String, String> shipped(String language) {
    String ending = "." + language;
    Map<String, String> texts = new TreeMap<>();
    try (InputStream file = MessageFile.class.getResourceAsStream(SHIPPED)) {
      if (file == null) {
        throw new IllegalStateException(SHIPPED + " is not on the class path");
      }
      parse(file.readAllBytes())
          .forEach(
              (key, text) -> {
                if (key.endsWith(ending)) {
                  texts.put(key.substring(0, key.length() - ending.length()), text);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
    return texts;
  }

  /**
   * Texts by key.
   *
   * @throws IllegalArgumentException if the bytes are no UTF-8 or no properties
   */
  static Map<String, String> parse(byte[] bytes) {
    Properties properties = new Properties();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      properties.load(
          new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    } catch (IOException e) {
      // Only of the decoder: the text that is loaded is in memory.
      throw new IllegalArgumentException("the file is not written in UTF-8", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
