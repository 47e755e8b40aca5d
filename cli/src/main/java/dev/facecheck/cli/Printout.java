package dev.facecheck.cli;

import dev.facecheck.dialect.Answer;
import dev.facecheck.policy.Verdict;
import java.util.Objects;

/**
 * Lines that are printed for one photograph. Holds text alone: a folder of thousands of photographs
 * must not keep them in memory.
 *
 * @param exitCode that this photograph calls for
 * @param out for standard output; may be empty
 * @param err for standard error; may be empty
 */
record Printout(int exitCode, String out, String err) {
  static final int ACCEPTED = 0;
  static final int REJECTED = 1;
  static final int NOT_JUDGED = 2;

  Printout {
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
  }

  /** The exit code that an answer calls for. */
  static int exitCode(Answer answer) {
    if (answer instanceof Answer.WithVerdict judged) {
      return judged.verdict() instanceof Verdict.Accepted ? ACCEPTED : REJECTED;
    }
    return NOT_JUDGED;
  }
}
