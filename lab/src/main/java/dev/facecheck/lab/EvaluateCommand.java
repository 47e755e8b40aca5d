package dev.facecheck.lab;

import dev.facecheck.cli.Progress;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import dev.facecheck.lab.evaluate.Evaluation;
import dev.facecheck.lab.evaluate.LabelSource;
import dev.facecheck.lab.evaluate.Pairs;
import dev.facecheck.lab.evaluate.Scope;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import dev.facecheck.recognition.Recogniser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code facecheck evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Checks labelled photographs and reports how often the verdicts are right.")
final class EvaluateCommand implements Callable<Integer> {
  private final Function<Settings, Core> wiring;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of the photographs.")
  private Path folder;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Table of labels (default: DIR/labels.csv; without it, folders named label=value); may be"
              + " given several times.")
  private List<Path> labels = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report; what it holds is not measured again.")
  private Path out = Path.of("evaluation-report");

  @Option(
      names = "--synthetic",
      paramLabel = "N",
      description = "Draw defects and coverings on N photographs of each bona fide set.")
  private int synthetic;

  @Option(
      names = "--stability",
      description = "Check every photograph again after changes that nobody sees.")
  private boolean stability;

  @Option(
      names = "--contact-sheet",
      description = "Draw the worst errors into --out: shows people, for your eyes only.")
  private boolean contactSheet;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Also compare pairs: a table label,file_a,file_b with labels same, diff.")
  private Optional<Path> pairs = Optional.empty();

  @Option(names = "--policy", paramLabel = "NAME", description = "See 'facecheck policies'.")
  private Optional<String> policy = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Photographs at a time (default: number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  EvaluateCommand(Function<Settings, Core> wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads is at least 1");
    }
    try {
      return evaluate(Settings.load());
    } catch (IOException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("facecheck: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (UnknownPolicyException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int evaluate(Settings settings) throws IOException, UnknownPolicyException {
    Policy judging =
        policy.isPresent()
            ? settings.policies().byName(policy.get())
            : settings.policies().defaultPolicy();
    LabelledFolder pictures = new LabelledFolder(folder, labels, out);
    LabelSource source = pictures.source();
    List<String> files = pictures.files();
    Core core = wiring.apply(settings);
    if (!(core instanceof Core.Ready ready)) {
      Core.Failed failed = (Core.Failed) core;
      spec.commandLine().getErr().println("facecheck: " + failed.failure() + ": " + failed.why());
      return ExitCode.USAGE;
    }
    String versions = new TreeMap<>(ready.modelVersions()) + ", build " + BuildVersion.text();
    try (Progress progress = Progress.of(files.size())) {
      Evaluation evaluation =
          new Evaluation(
              folder,
              source,
              ready.faceCheck(),
              judging,
              settings.config().image().limits(),
              new Scope(synthetic, stability, contactSheet),
              versions,
              threads,
              progress::step);
      spec.commandLine().getOut().print(evaluation.run(files, out).markdown());
    }
    if (pairs.isPresent()) {
      try (ModelStore store = Wiring.store(settings)) {
        Recogniser recogniser = Recogniser.from(store);
        Pairs compared = new Pairs(ready.faceCheck(), judging, recogniser);
        spec.commandLine().getOut().print("\n" + compared.report(pairs.get(), threads, out));
      }
    }
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
