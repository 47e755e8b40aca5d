package dev.facecheck.request;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * What the header {@code Content-Disposition} says of a part of a form. No other header names a
 * field.
 *
 * @param name of the field; empty where none is given
 * @param fileName where the part is a file; it may be empty
 */
record FormPart(String name, Optional<String> fileName) {
  /** A part of which nothing is known yet. */
  static final FormPart UNKNOWN = new FormPart("", Optional.empty());

  /**
   * The part that a header describes.
   *
   * @param outer the part whose content it belongs to; it names a field whose parts have no name
   */
  static FormPart of(RawField disposition, FormPart outer) {
    List<NameValuePair> parameters = RawFieldParser.DEFAULT.parseRawBody(disposition).getParams();
    String name = parameter(parameters, "name").orElse(outer.name);
    Optional<String> extended = parameter(parameters, "filename*").map(FormPart::decoded);
    return new FormPart(
        withoutBrackets(name), extended.or(() -> parameter(parameters, "filename")));
  }

  /** A name without the brackets that some clients put behind that of a list. */
  static String withoutBrackets(String name) {
    return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
  }

  private static Optional<String> parameter(List<NameValuePair> parameters, String name) {
    return parameters.stream()
        .filter(parameter -> parameter.getName().equalsIgnoreCase(name))
        .map(parameter -> Optional.ofNullable(parameter.getValue()).orElse(""))
        .findFirst();
  }

  /** A value with its character set and percent-encoding (RFC 8187), or else as it is. */
  private static String decoded(String value) {
    String[] parts = value.split("'", 3);
    if (parts.length < 3 || UrlEncoded.isDamaged(parts[2])) {
      return value;
    }
    boolean latin = parts[0].equalsIgnoreCase("iso-8859-1");
    Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return URLDecoder.decode(parts[2].replace("+", "%2B"), charset);
  }
}
