package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Answer;
import dev.facecheck.policy.UnknownPolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code facecheck check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks photographs and prints one verdict for each, in the order given.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all photographs accepted",
      "1:at least one rejected",
      "2:wrong usage, or at least one photograph that cannot be read or judged"
    })
final class CheckCommand extends PhotoCommand {
  private final InputStream input;

  @Parameters(
      arity = "1..*",
      paramLabel = "PHOTO",
      description = "Files, folders (every JPEG and PNG below them) or - for standard input.")
  private List<String> arguments;

  @Option(names = "--detail", description = "Findings and measurements with the verdict.")
  private boolean detail;

  @Option(
      names = "--annotate",
      paramLabel = "PNG",
      description =
          "Draw box, landmarks and verdict into this file; for several photographs, a folder.")
  private Optional<Path> annotate = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Photographs at a time (default: number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  CheckCommand(Function<Settings, Core> wiring, InputStream input) {
    super(wiring);
    this.input = input;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads is at least 1");
    }
    try {
      Settings settings = Settings.load();
      requireKnownPolicy(settings);
      List<Photo> photos = Photos.of(arguments);
      Core core = core(settings);
      return core instanceof Core.Failed && !json ? ExitCode.USAGE : check(core, settings, photos);
    } catch (IOException | IllegalArgumentException e) {
      printError(e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private int check(Core core, Settings settings, List<Photo> photos) throws IOException {
    Optional<Annotations> annotations = Optional.empty();
    if (annotate.isPresent()) {
      annotations = Optional.of(Annotations.into(annotate.get(), photos));
    }
    PhotoCheck check =
        new PhotoCheck(
            runner(core, threads),
            input,
            settings.config().image().maxBytes(),
            policy,
            detail,
            report(),
            annotations);
    return new Batch(check, threads, spec.commandLine().getOut(), spec.commandLine().getErr())
        .run(photos);
  }

  private BiFunction<Photo, Answer, Printout> report() {
    if (json) {
      return Printout::json;
    }
    return detail ? Printout::detailed : Printout::text;
  }

  private void requireKnownPolicy(Settings settings) {
    if (policy.isPresent()) {
      try {
        settings.policies().byName(policy.get());
      } catch (UnknownPolicyException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
  }
}
