package dev.facecheck.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
   * Requires that a text can be decoded.
   *
   * @param what it is, for a message
   * @throws RefusedRequestException if its percent-encoding is damaged
   */
  public static void requireSound(String what, String text) throws RefusedRequestException {
    if (isDamaged(text)) {
      throw RefusedRequestException.badRequest("The " + what + " is not valid percent-encoding.");
    }
  }

  /**
   * Decodes the query of a URL.
   *
   * @param query without the question mark; null when there is none
   * @return parameters with all values that each was given
   * @throws RefusedRequestException if the percent-encoding is damaged
   */
  public static Map<String, List<String>> query(String query) throws RefusedRequestException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, String> field : fields(query == null ? "" : query, "[&;]", "query")) {
      parameters
          .computeIfAbsent(decode(field.getKey()), name -> new ArrayList<>())
          .add(decode(field.getValue()));
    }
    return parameters;
  }

  static void read(byte[] body, RequestBuilder request) throws RefusedRequestException {
    String form = new String(body, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> field : fields(form, "&", "form")) {
      String name = FormPart.withoutBrackets(decode(field.getKey()));
      String value = field.getValue();
      // A client that forgets to encode base64 leaves its plus signs, which else are blanks.
      boolean picture = request.fields().isPicture(name);
      request.text(name, decode(picture ? value.replace("+", "%2B") : value));
    }
  }

  /** Names with their values, none of them decoded. */
  private static List<Map.Entry<String, String>> fields(String text, String separator, String what)
      throws RefusedRequestException {
    requireSound(what, text);
    String[] fields = text.split(separator, MAX_FIELDS + 1);
    if (fields.length > MAX_FIELDS) {
      throw RefusedRequestException.badRequest("The " + what + " has too many fields.");
    }
    return Arrays.stream(fields).filter(field -> !field.isEmpty()).map(UrlEncoded::field).toList();
  }

  private static Map.Entry<String, String> field(String written) {
    String[] parts = written.split("=", 2);
    return Map.entry(parts[0], parts.length == 2 ? parts[1] : "");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
