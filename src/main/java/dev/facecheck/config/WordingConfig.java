package dev.facecheck.config;

import dev.facecheck.dialect.MessageCatalogue;
import dev.facecheck.dialect.Wording;
import java.util.function.Supplier;

/** Builds the wording of answers from the configured dialect, language and files of messages. */
final class WordingConfig {

  private WordingConfig() {}

  /**
   * @throws IllegalArgumentException naming the key whose value cannot be used
   */
  static Wording convert(FaceCheckConfig config) {
    MessageCatalogue catalogue =
        named(
            "facecheck.messages-directory",
            () ->
                config
                    .messagesDirectory()
                    .map(MessageCatalogue::with)
                    .orElseGet(MessageCatalogue::shipped));
    return named(
        "facecheck.locale",
        () ->
            new Wording(
                config.dialect(), config.locale(), catalogue, config.verify().errorsAsOk()));
  }

  private static <T> T named(String key, Supplier<T> conversion) {
    try {
      return conversion.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }
}
