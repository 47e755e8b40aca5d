package dev.facecheck.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code facecheck licence}, which does nothing without a subcommand. */
@Command(
    name = "licence",
    mixinStandardHelpOptions = true,
    description = "Makes and shows offline licences, signed by Ed25519.")
final class LicenceCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine withSubcommands() {
    return new CommandLine(new LicenceCommand())
        .addSubcommand(new LicenceKeygenCommand())
        .addSubcommand(new LicenceIssueCommand())
        .addSubcommand(new LicenceShowCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
