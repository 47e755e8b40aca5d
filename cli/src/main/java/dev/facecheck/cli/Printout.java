package dev.facecheck.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Fault;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import dev.facecheck.service.Replies;
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

  /** One line of JSON: the photograph's file, then the body that the server would answer. */
  static Printout json(Photo photo, Answer answer) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("file", photo.name());
    line.setAll(Replies.nativeBody(answer));
    return new Printout(exitCode(answer), line.toString(), "");
  }

  /** One line for people. */
  static Printout text(Photo photo, Answer answer) {
    if (!(answer instanceof Judged judged)) {
      return new Printout(NOT_JUDGED, "", photo.printable() + ": " + error(answer));
    }
    Reason reason = judged.result().verdict().reason();
    String line =
        "%s: %d %s %s".formatted(photo.printable(), reason.code(), reason, reason.message());
    return new Printout(exitCode(answer), line, "");
  }

  /** The same line with a table of findings and measurements below it. */
  static Printout detailed(Photo photo, Answer answer) {
    Printout brief = text(photo, answer);
    return answer instanceof Judged judged
        ? new Printout(brief.exitCode(), brief.out() + "\n" + DetailTable.of(judged), "")
        : brief;
  }

  /** What an answer without a verdict says. */
  static String error(Answer answer) {
    if (answer instanceof Refused refused) {
      Fault fault = refused.fault();
      String detail = refused.detail().isEmpty() ? fault.error().message() : refused.detail();
      return "%d %s %s".formatted(fault.code(), fault.reason(), detail);
    }
    return ((NotInitialized) answer).failure().name();
  }

  /** The exit code that an answer calls for. */
  static int exitCode(Answer answer) {
    if (answer instanceof Answer.WithVerdict judged) {
      return judged.verdict() instanceof Verdict.Accepted ? ACCEPTED : REJECTED;
    }
    return NOT_JUDGED;
  }
}
