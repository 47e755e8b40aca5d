package dev.facecheck.edge;

import dev.facecheck.dialect.Answer;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a request, and what had become known of it by then.
 *
 * @param answer to be told
 * @param style in which it is wanted
 * @param keyId of the key that was accepted
 * @param pictures how many the request held
 * @param pictureBytes of all of them
 */
public record Judgement(
    Answer answer, Style style, Optional<String> keyId, int pictures, int pictureBytes) {

  public Judgement {
    Objects.requireNonNull(answer);
    Objects.requireNonNull(style);
    Objects.requireNonNull(keyId);
  }

  /** Of a request that never came to its parts. */
  static Judgement early(Answer answer, Style style) {
    return new Judgement(answer, style, Optional.empty(), 0, 0);
  }
}
