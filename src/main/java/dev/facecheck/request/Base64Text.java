package dev.facecheck.request;

import dev.facecheck.dialect.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Base64 as clients really send it (RFC 4648): the standard or the URL-safe alphabet, with or
 * without padding, line breaks and blanks anywhere, and behind a {@code data:...;base64,} prefix.
 */
final class Base64Text {
  private static final Pattern DATA_URL =
      Pattern.compile("data:[a-z0-9.+/;=_-]{1,80};base64,", Pattern.CASE_INSENSITIVE);

  private Base64Text() {}

  /**
   * Decodes a text.
   *
   * @throws RefusedRequestException if it is not base64
   */
  static byte[] decode(String text) throws RefusedRequestException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return decodeLeniently(text);
    }
  }

  private static byte[] decodeLeniently(String text) throws RefusedRequestException {
    Matcher prefix = DATA_URL.matcher(text);
    byte[] standard = standard(text, prefix.lookingAt() ? prefix.end() : 0);
    try {
      return Base64.getDecoder().decode(standard);
    } catch (IllegalArgumentException e) {
      // The decoder's own message quotes characters of the picture.
      throw new RefusedRequestException(
          Fault.PICTURE_NOT_BASE64,
          isBinary(text)
              ? "The image is binary data that something took for text, which destroys it: send it"
                  + " in base64."
              : "The image is not valid base64.");
    }
  }

  /** Whether a text holds replaced bytes, or begins as a JPEG or a PNG does. */
  private static boolean isBinary(String text) {
    return text.indexOf('\ufffd') >= 0
        || text.startsWith("\u00ff\u00d8")
        || text.startsWith("\u0089PNG");
  }

  /** The text in the standard alphabet without white space. */
  private static byte[] standard(String text, int start) {
    StringBuilder out = new StringBuilder(text.length() - start);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ' ', '\t', '\r', '\n' -> {}
        case '-' -> out.append('+');
        case '_' -> out.append('/');
        default -> out.append(c < 0x80 ? c : '!');
      }
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
