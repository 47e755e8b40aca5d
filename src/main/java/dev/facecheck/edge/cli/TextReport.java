package dev.facecheck.edge.cli;

import dev.facecheck.edge.Outcome;
import dev.facecheck.edge.Outcome.Judged;
import dev.facecheck.edge.Outcome.NotInitialized;
import dev.facecheck.edge.Outcome.Refused;
import dev.facecheck.policy.Reason;

/** One line per photograph for people, with a table below it if wanted. */
final class TextReport implements Report {
  private final boolean detail;

  TextReport(boolean detail) {
    this.detail = detail;
  }

  @Override
  public Printout of(Photo photo, Outcome outcome) {
    if (outcome instanceof Judged judged) {
      Reason reason = judged.result().verdict().reason();
      String line =
          "%s: %d %s %s".formatted(photo.printable(), reason.code(), reason, reason.message());
      String text = detail ? line + "\n" + DetailTable.of(judged) : line;
      return new Printout(Printout.exitCode(outcome), text, "");
    }
    String error = photo.printable() + ": " + error(outcome);
    return new Printout(Printout.NOT_JUDGED, "", error);
  }

  private static String error(Outcome outcome) {
    if (outcome instanceof Refused refused) {
      String detail = refused.detail().isEmpty() ? refused.error().message() : refused.detail();
      return "%d %s %s".formatted(refused.error().code(), refused.error(), detail);
    }
    return ((NotInitialized) outcome).failure().name();
  }
}
