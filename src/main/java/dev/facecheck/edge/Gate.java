package dev.facecheck.edge;

import dev.facecheck.dialect.Answer;
import java.util.Objects;
import java.util.Optional;

/** Who may pass: keys, quotas and the licence. */
@FunctionalInterface
public interface Gate {
  /** Lets everybody pass. */
  Gate OPEN = (request, parts) -> Passage.FREE;

  /** Decides on a request whose parts have been read. */
  Passage pass(Request request, Parts parts);

  /**
   * A decision.
   *
   * @param refused why not; empty for who may pass
   * @param keyId of the key
   * @param policy that the key's owner has chosen
   * @param style that the key's owner has chosen
   */
  record Passage(
      Optional<Answer.Refused> refused,
      Optional<String> keyId,
      Optional<String> policy,
      Style style) {
    /** Without a key. */
    static final Passage FREE =
        new Passage(Optional.empty(), Optional.empty(), Optional.empty(), Style.UNSAID);

    public Passage {
      Objects.requireNonNull(refused);
      Objects.requireNonNull(keyId);
      Objects.requireNonNull(policy);
      Objects.requireNonNull(style);
    }

    /** For who may not pass. */
    static Passage refused(Answer.Refused why) {
      return new Passage(Optional.of(why), Optional.empty(), Optional.empty(), Style.UNSAID);
    }
  }
}
