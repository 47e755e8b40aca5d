package dev.facecheck.dialect;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The form of a file of messages: properties in UTF-8. */
final class MessageFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private MessageFile() {}

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
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the file is not written in UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the file cannot be read", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
