package dev.facecheck.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code facecheck keys}, which does nothing without a subcommand. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description =
        "Makes, lists and takes back API keys, in the store that facecheck.access.* name.")
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine withSubcommands() {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new KeysAddCommand())
        .addSubcommand(new KeysListCommand())
        .addSubcommand(new KeysDisableCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
