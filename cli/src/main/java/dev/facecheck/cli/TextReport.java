package dev.facecheck.cli;

import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Fault;
import dev.facecheck.policy.Reason;

/** One line per photograph for people, with a table below it if wanted. */
final class TextReport implements Report {
  private final boolean detail;

  TextReport(boolean detail) {
    this.detail = detail;
  }

  @Override
  public Printout of(Photo photo, Answer answer) {
    if (answer instanceof Judged judged) {
      Reason reason = judged.result().verdict().reason();
      String line =
          "%s: %d %s %s".formatted(photo.printable(), reason.code(), reason, reason.message());
      String text = detail ? line + "\n" + DetailTable.of(judged) : line;
      return new Printout(Printout.exitCode(answer), text, "");
    }
    String error = photo.printable() + ": " + error(answer);
    return new Printout(Printout.NOT_JUDGED, "", error);
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
}
