package dev.facecheck.edge.cli;

import dev.facecheck.dialect.RequestError;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckRequest;
import dev.facecheck.edge.Judge;
import dev.facecheck.edge.Outcome;
import dev.facecheck.edge.Outcome.Judged;
import dev.facecheck.edge.Outcome.Refused;
import dev.facecheck.image.ImageBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads, judges, draws and renders one photograph. Safe for use by several threads. */
final class PhotoCheck {
  private final Judge judge;
  private final InputStream input;
  private final int maxBytes;
  private final Optional<String> policy;
  private final boolean detail;
  private final Report report;
  private final Optional<Annotations> annotations;

  /**
   * @param input standard input
   * @param maxBytes of one photograph
   * @param policy by name, known to exist
   */
  PhotoCheck(
      Judge judge,
      InputStream input,
      int maxBytes,
      Optional<String> policy,
      boolean detail,
      Report report,
      Optional<Annotations> annotations) {
    this.judge = judge;
    this.input = input;
    this.maxBytes = maxBytes;
    this.policy = policy;
    this.detail = detail;
    this.report = report;
    this.annotations = annotations;
  }

  Printout check(Photo photo) {
    byte[] bytes;
    try {
      bytes = photo.read(input, maxBytes);
    } catch (NoSuchFileException e) {
      return report.of(photo, new Refused(RequestError.BAD_REQUEST, "There is no such file."));
    } catch (IOException e) {
      return report.of(photo, new Refused(RequestError.BAD_REQUEST, "The file cannot be read."));
    }
    CheckRequest request = new CheckRequest(new ImageBytes(bytes), policy, detail);
    Call call = new Call("cli", photo.printable(), Call.PATIENT);
    Outcome outcome = judge.judge(call, () -> request);
    Printout printout = report.of(photo, outcome);
    return outcome instanceof Judged judged && annotations.isPresent()
        ? annotated(photo, judged, annotations.get(), printout)
        : printout;
  }

  private static Printout annotated(
      Photo photo, Judged judged, Annotations annotations, Printout printout) {
    try {
      annotations.write(photo, judged);
      return printout;
    } catch (IOException e) {
      String error = photo.printable() + ": cannot be annotated: " + e.getMessage();
      return new Printout(Printout.NOT_JUDGED, printout.out(), error);
    }
  }
}
