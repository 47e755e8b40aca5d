package dev.facecheck.cli;

import dev.facecheck.config.Settings;
import dev.facecheck.service.PolicyList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code facecheck policies}. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "Lists the policies with their limits, as JSON.")
final class PoliciesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(PolicyList.of(Settings.load().policies()).toPrettyString());
  }
}
