package dev.facecheck.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names and values in percent-encoding, as in a query and in a form of text fields ({@code
 * application/x-www-form-urlencoded}).
 */
public final class UrlEncoded {
  /** The most names with a value; many of them take a hundred times the memory of their text. */
  private static final int MAX_FIELDS = 1024;

  private static final Pattern DAMAGED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private UrlEncoded() {}

  /** Whether a percent sign stands before anything but two hexadecimal digits. */
  static boolean isDamaged(String text) {
    return DAMAGED.matcher(text).find();
  }

  /**
   * Requires that a path can be decoded.
   *
   * @throws RefusedRequestException if its percent-encoding is damaged
   */
  public static void requireSound(String path) throws RefusedRequestException {
    if (isDamaged(path)) {
      throw damaged("path");
    }
  }

  /**
   * Decodes a query.
   *
   * @return parameters with all values that each was given
   */
  static Map<String, List<String>> query(String query) throws RefusedRequestException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String field : fields(query, "[&;]", "query")) {
      int end = end(field);
      parameters
          .computeIfAbsent(decode(field.substring(0, end)), name -> new ArrayList<>())
          .add(decode(field.substring(Math.min(end + 1, field.length()))));
    }
    return parameters;
  }

  /** Reads the fields of a body. */
  static void read(byte[] body, RequestBuilder request) throws RefusedRequestException {
    for (String field : fields(new String(body, StandardCharsets.UTF_8), "&", "form")) {
      int end = end(field);
      String name = FormPart.withoutBrackets(decode(field.substring(0, end)));
      String value = field.substring(Math.min(end + 1, field.length()));
      // A client that forgets to encode base64 leaves its plus signs, which else are blanks.
      boolean picture = request.fields().isPicture(name);
      request.text(name, decode(picture ? value.replace("+", "%2B") : value));
    }
  }

  private static List<String> fields(String text, String separator, String what)
      throws RefusedRequestException {
    if (isDamaged(text)) {
      throw damaged(what);
    }
    List<String> fields = new ArrayList<>(List.of(text.split(separator, MAX_FIELDS + 1)));
    if (fields.size() > MAX_FIELDS) {
      throw RefusedRequestException.badRequest("The " + what + " has too many fields.");
    }
    fields.removeIf(String::isEmpty);
    return fields;
  }

  private static RefusedRequestException damaged(String what) {
    return RefusedRequestException.badRequest("The " + what + " is not valid percent-encoding.");
  }

  private static int end(String field) {
    int equals = field.indexOf('=');
    return equals < 0 ? field.length() : equals;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
