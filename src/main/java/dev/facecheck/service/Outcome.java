package dev.facecheck.service;

import dev.facecheck.dialect.Answer;
import dev.facecheck.request.ReplyLanguage;
import dev.facecheck.request.Request;
import java.util.Objects;
import java.util.Optional;

/**
 * Outcome of a request, with log details.
 *
 * @param answer to the caller
 * @param language of the reply
 * @param keyId of the key that was accepted
 * @param pictures number of pictures that were judged
 * @param pictureBytes of all of them
 */
public record Outcome(
    Answer answer, ReplyLanguage language, Optional<String> keyId, int pictures, int pictureBytes) {
  public Outcome {
    Objects.requireNonNull(answer);
    Objects.requireNonNull(language);
    Objects.requireNonNull(keyId);
  }

  /** Of a request whose pictures were not judged. */
  static Outcome early(Answer answer, ReplyLanguage language) {
    return new Outcome(answer, language, Optional.empty(), 0, 0);
  }

  /** Of a request that passed the gate. */
  static Outcome of(Answer answer, Request request, Optional<String> keyId) {
    return new Outcome(
        answer, request.language(), keyId, request.pictures().size(), request.pictureBytes());
  }
}
