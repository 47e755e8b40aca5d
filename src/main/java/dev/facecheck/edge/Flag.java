package dev.facecheck.edge;

import java.util.Locale;
import java.util.Optional;

/** A field that is yes or no. */
final class Flag {
  private Flag() {}

  /**
   * Whether a field says yes; absent is no.
   *
   * @throws RefusedRequestException if it says something else
   */
  static boolean of(Parts parts, String field) throws RefusedRequestException {
    Optional<String> written = parts.text(field);
    return switch (written.orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "", "0", "false" -> false;
      default ->
          throw RefusedRequestException.badRequest(
              "Field '" + field + "' is 0 or 1, or else false or true.");
    };
  }
}
