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
import java.util.function.BiFunction;

/**
 * Reads, judges, draws and renders one photograph. Safe for use by several threads.
 *
 * @param input standard input
 * @param maxBytes of one photograph
 * @param policy by name, known to exist
 * @param report how an answer is printed
 */
record PhotoCheck(
    RequestRunner runner,
    InputStream input,
    int maxBytes,
    Optional<String> policy,
    boolean detail,
    BiFunction<Photo, Answer, Printout> report,
    Optional<Annotations> annotations) {

  Printout check(Photo photo) {
    byte[] bytes;
    try {
      bytes = photo.read(input, maxBytes);
    } catch (NoSuchFileException e) {
      return report.apply(photo, new Refused(Fault.MALFORMED, "There is no such file."));
    } catch (IOException e) {
      return report.apply(photo, new Refused(Fault.MALFORMED, "The file cannot be read."));
    }
    Map<String, String> texts = new HashMap<>();
    policy.ifPresent(name -> texts.put("policy", name));
    texts.put("detail", detail ? "full" : "compact");
    Request request = Request.of(Operation.CHECK, Map.of("image", new ImageBytes(bytes)), texts);
    Answer answer = runner.run(Caller.of("cli", photo.printable()), () -> request).answer();
    Printout printout = report.apply(photo, answer);
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
