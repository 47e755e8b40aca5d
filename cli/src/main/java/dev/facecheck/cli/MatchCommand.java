package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.Request;
import dev.facecheck.service.Replies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code facecheck match}. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Compares the faces of two photographs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:one person, and both photographs accepted",
      "1:rejected",
      "2:wrong usage, or a photograph that cannot be read or judged"
    })
final class MatchCommand extends PhotoCommand {
  @Parameters(index = "0", paramLabel = "PROBE", description = "The photograph in question.")
  private Path probe;

  @Parameters(
      index = "1",
      paramLabel = "REFERENCE",
      description = "The photograph that it is compared with, of an identity card perhaps.")
  private Path reference;

  @Option(names = "--reference-policy", paramLabel = "NAME", description = "Of the reference.")
  private Optional<String> referencePolicy = Optional.empty();

  MatchCommand(Function<Settings, Core> wiring) {
    super(wiring);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.load();
    Map<String, String> texts = new HashMap<>();
    policy.ifPresent(name -> texts.put("policy", name));
    referencePolicy.ifPresent(name -> texts.put("reference_policy", name));
    int most = settings.config().image().maxBytes();
    Map<String, ImageBytes> pictures =
        Map.of("probe", read(probe, most), "reference", read(reference, most));
    Core core = core(settings);
    if (core instanceof Core.Failed && !json) {
      return ExitCode.USAGE;
    }
    Request request = Request.of(Operation.MATCH, pictures, texts);
    Answer answer = runner(core, 1).run(Caller.of("cli", "match"), () -> request).answer();
    print(answer);
    return Printout.exitCode(answer);
  }

  private static ImageBytes read(Path file, int most) throws IOException {
    try {
      return new ImageBytes(new Photo(file.toString(), Optional.of(file)).read(System.in, most));
    } catch (IOException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }

  private void print(Answer answer) {
    if (json) {
      spec.commandLine().getOut().println(Replies.nativeBody(answer));
    } else if (answer instanceof Answer.Compared compared) {
      spec.commandLine().getOut().println(line(compared));
    } else {
      printError(Printout.error(answer));
    }
  }

  private static String line(Answer.Compared compared) {
    String confidence =
        compared.confidence().isPresent()
            ? String.format(
                Locale.ROOT,
                "confidence %.1f, wanted %.1f",
                compared.confidence().getAsDouble(),
                compared.minConfidence())
            : "no confidence";
    return "%d %s %s (%s; probe %s, reference %s)"
        .formatted(
            compared.verdict().reason().code(),
            compared.verdict().reason(),
            compared.verdict().reason().message(),
            confidence,
            compared.probe().verdict().reason(),
            compared.reference().verdict().reason());
  }
}
