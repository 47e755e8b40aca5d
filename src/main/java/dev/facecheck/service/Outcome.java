package dev.facecheck.service;

import dev.facecheck.access.Access;
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
 * @param work that was done; empty for a request that did not pass the gate
 */
public record Outcome(Answer answer, ReplyLanguage language, Optional<Work> work) {
  public Outcome {
    Objects.requireNonNull(answer);
    Objects.requireNonNull(language);
    Objects.requireNonNull(work);
  }

  /**
   * Work on a request that passed the gate.
   *
   * @param access as it was granted
   * @param policy that the request named, which exists
   * @param pictures number of pictures that were read, those that could not be fetched left out
   * @param pictureBytes of all of them
   * @param fetchNanos time for fetching a picture from elsewhere; 0 if there was none
   */
  record Work(
      Access.Granted access,
      Optional<String> policy,
      int pictures,
      int pictureBytes,
      long fetchNanos) {
    Work {
      Objects.requireNonNull(access);
      Objects.requireNonNull(policy);
    }
  }

  /** Of a request whose pictures were not judged. */
  static Outcome early(Answer answer, ReplyLanguage language) {
    return new Outcome(answer, language, Optional.empty());
  }

  /** Of a request that passed the gate. */
  static Outcome of(Answer answer, Request request, Access.Granted access, long fetchNanos) {
    Work work =
        new Work(
            access,
            request.text("policy"),
            request.pictures().size(),
            request.pictureBytes(),
            fetchNanos);
    return new Outcome(answer, request.language(), Optional.of(work));
  }
}
