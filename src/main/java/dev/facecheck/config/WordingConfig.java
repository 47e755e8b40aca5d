package dev.facecheck.config;

import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.MessageCatalogue;
import dev.facecheck.dialect.Wording;
import java.util.function.Supplier;

/** From dialect, language and files of messages as written to the ones that answers are told in. */
final class WordingConfig {

  private WordingConfig() {}

  /**
   * @throws IllegalArgumentException naming the key whose value is of no use
   */
  static Wording convert(FaceCheckConfig written) {
    Dialects dialect = named("facecheck.dialect", () -> Dialects.named(written.dialect()));
    MessageCatalogue catalogue =
        named(
            "facecheck.messages-directory",
            () ->
                written
                    .messagesDirectory()
                    .map(MessageCatalogue::with)
                    .orElseGet(MessageCatalogue::shipped));
    return named("facecheck.locale", () -> new Wording(dialect, written.locale(), catalogue));
  }

  private static <T> T named(String key, Supplier<T> conversion) {
    try {
      return conversion.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }
}
