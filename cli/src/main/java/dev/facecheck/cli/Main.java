package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;

/** Entry point of the command line. Only {@code serve} starts Quarkus: a check must start fast. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    run(commandLine(Wiring::core, System.in), args);
  }

  /**
   * The commands.
   *
   * @param wiring makes the core
   * @param input standard input
   */
  static CommandLine commandLine(Function<Settings, Core> wiring, InputStream input) {
    return new CommandLine(new FacecheckCommand())
        .addSubcommand(new CheckCommand(wiring, input))
        .addSubcommand(new MatchCommand(wiring))
        .addSubcommand(new PoliciesCommand())
        .addSubcommand(new ServeCommand())
        .addSubcommand(new KeysCommand())
        .addSubcommand(new LicenceCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::report);
  }

  /** Runs a command and ends the process with its exit code. */
  public static void run(CommandLine commands, String... args) {
    System.setProperty("java.awt.headless", "true");
    // The texts are English, and so are their numbers.
    Locale.setDefault(Locale.ROOT);
    System.exit(commands.execute(args));
  }

  /** Prints an exception as one line and returns the exit code of a command that failed. */
  public static int report(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println("facecheck: " + failure.getMessage());
    return CommandLine.ExitCode.USAGE;
  }
}
