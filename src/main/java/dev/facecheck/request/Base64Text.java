package dev.facecheck.request;

import dev.facecheck.dialect.Fault;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Base64 as clients really send it (RFC 4648): the standard or the URL-safe alphabet, with or
 * without padding, line breaks and blanks anywhere, and behind the beginning of a data URL (RFC
 * 2397) with any parameters or none; a data URL may encode characters as percent signs.
 */
final class Base64Text {
  private static final Pattern BEFORE =
      Pattern.compile(
          "[\\s\\ufeff]*(?:(?:data:[^,]{0,255}?|[\\w.+/-]{0,80};?)\\s*base64\\s*,)?",
          Pattern.CASE_INSENSITIVE);

  private Base64Text() {}

  /**
   * @throws RefusedRequestException if it is not base64
   */
  static byte[] decode(String text) throws RefusedRequestException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return decodeLeniently(text);
    }
  }

  /** Where base64 begins: behind white space, a byte order mark and the words of a data URL. */
  static int start(String text) {
    Matcher before = BEFORE.matcher(text);
    return before.lookingAt() ? before.end() : 0;
  }

  private static byte[] decodeLeniently(String text) throws RefusedRequestException {
    try {
      return Base64.getDecoder().decode(standard(text, start(text)));
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

  /** The text in the standard alphabet without white space and padding. */
  private static byte[] standard(String text, int start) {
    byte[] out = new byte[text.length() - start];
    int length = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length()) {
        c = escaped(text.charAt(i + 1), text.charAt(i + 2));
        i += 2;
      }
      if (!Character.isWhitespace(c)) {
        out[length++] = standard(c);
      }
    }
    while (length > 0 && out[length - 1] == '=') {
      length--;
    }
    return Arrays.copyOf(out, length);
  }

  private static char escaped(char high, char low) {
    return (char) (Character.digit(high, 16) << 4 | Character.digit(low, 16));
  }

  private static byte standard(char c) {
    return switch (c) {
      case '-' -> '+';
      case '_' -> '/';
      default -> (byte) (c < 0x80 ? c : '!');
    };
  }
}
