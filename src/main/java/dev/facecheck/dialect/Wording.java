package dev.facecheck.dialect;

import java.util.Objects;
import java.util.Optional;

/**
 * Default dialect and locale, and the languages that clients can ask for.
 *
 * @param dialect for operations that leave a choice
 * @param locale language tag of BCP 47 for the native dialect
 * @param catalogue all languages
 * @param okayFaceErrorsAsOk whether OkayFace's clients get their errors with the HTTP status 200
 */
public record Wording(
    Dialects dialect, String locale, MessageCatalogue catalogue, boolean okayFaceErrorsAsOk) {
  /**
   * @throws IllegalArgumentException if there is no such language, naming all
   */
  public Wording {
    Objects.requireNonNull(dialect);
    if (!catalogue.knows(locale)) {
      throw new IllegalArgumentException(
          "the language '%s' is unknown; there are %s"
              .formatted(locale, String.join(", ", catalogue.languages())));
    }
  }

  /**
   * The sentences for one answer. A vendor's clients may compare them with the vendor's, so they
   * get the contract's unless they asked for a language; a language that nobody wrote is not worth
   * an error.
   *
   * @param asked language tag of the request
   */
  public Messages messages(Dialects spoken, Optional<String> asked) {
    return asked
        .flatMap(catalogue::lookup)
        .orElseGet(
            () ->
                spoken == Dialects.FACECHECK
                    ? catalogue.lookup(locale).orElseThrow()
                    : Messages.contract());
  }
}
