package dev.facecheck.cli;

import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.Request;
import dev.facecheck.service.RequestRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads, judges, draws and renders one photograph. Safe for use by several threads. */
final class PhotoCheck {
  private final RequestRunner runner;
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
      RequestRunner runner,
      InputStream input,
      int maxBytes,
      Optional<String> policy,
      boolean detail,
      Report report,
      Optional<Annotations> annotations) {
    this.runner = runner;
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
      return report.of(photo, new Refused(Fault.MALFORMED, "There is no such file."));
    } catch (IOException e) {
      return report.of(photo, new Refused(Fault.MALFORMED, "The file cannot be read."));
    }
    Map<String, String> texts = new HashMap<>();
    policy.ifPresent(name -> texts.put("policy", name));
    texts.put("detail", detail ? "full" : "compact");
    Request request = Request.of(Operation.CHECK, Map.of("image", new ImageBytes(bytes)), texts);
    Answer answer = runner.run(Caller.of("cli", photo.printable()), () -> request).answer();
    Printout printout = report.of(photo, answer);
    return answer instanceof Judged judged && annotations.isPresent()
        ? annotated(photo, new ImageBytes(bytes), judged, annotations.get(), printout)
        : printout;
  }

  private static Printout annotated(
      Photo photo, ImageBytes image, Judged judged, Annotations annotations, Printout printout) {
    try {
      annotations.write(photo, image, judged);
      return printout;
    } catch (IOException e) {
      String error = photo.printable() + ": cannot be annotated: " + e.getMessage();
      return new Printout(Printout.NOT_JUDGED, printout.out(), error);
    }
  }
}
