package dev.facecheck.edge.cli;

import dev.facecheck.config.Wiring;
import java.util.Locale;
import picocli.CommandLine;

/** Entry point of the command line. Only {@code serve} starts Quarkus: a check must start fast. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // The texts are English, and so are their numbers.
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine(new Surroundings(Wiring::core, System.in)).execute(args));
  }

  /** The commands over given surroundings. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new FacecheckCommand())
        .addSubcommand(new CheckCommand(surroundings))
        .addSubcommand(new MatchCommand(surroundings))
        .addSubcommand(new PoliciesCommand())
        .addSubcommand(new ServeCommand())
        .addSubcommand(KeysCommand.withSubcommands())
        .addSubcommand(LicenceCommand.withSubcommands())
        .addSubcommand(new BenchmarkCommand())
        .addSubcommand(new EvaluateCommand(surroundings))
        .addSubcommand(new TrainingDataCommand())
        .addSubcommand(new ComparisonCurveCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, arguments) -> {
              command.getErr().println("facecheck: " + failure.getMessage());
              return CommandLine.ExitCode.USAGE;
            });
  }
}
