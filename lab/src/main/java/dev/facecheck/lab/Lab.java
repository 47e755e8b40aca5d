package dev.facecheck.lab;

import dev.facecheck.cli.Main;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Entry point of the developers' commands; {@code ./facecheck} calls it for their names. */
public final class Lab {
  private Lab() {}

  public static void main(String[] args) {
    Main.run(commandLine(Wiring::core), args);
  }

  /**
   * The commands.
   *
   * @param wiring makes the core from its settings
   */
  static CommandLine commandLine(Function<Settings, Core> wiring) {
    return new CommandLine(CommandSpec.create().name("facecheck"))
        .addSubcommand(new BenchmarkCommand())
        .addSubcommand(new EvaluateCommand(wiring))
        .addSubcommand(new TrainingDataCommand())
        .addSubcommand(new ComparisonCurveCommand())
        .setExecutionExceptionHandler(Main::report);
  }
}
