package dev.facecheck.cli;

import dev.facecheck.admin.KeyRegister;
import dev.facecheck.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code facecheck keys disable}. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = "Takes a key back; it is refused from the next call on.")
final class KeysDisableCommand implements Runnable {
  @Parameters(paramLabel = "ID", description = "As 'facecheck keys list' shows it.")
  private String id;

  @Override
  public void run() {
    try (KeyRegister register = KeysCommand.register(Settings.load())) {
      if (!register.disable(id)) {
        throw new IllegalArgumentException("there is no key of the id " + id);
      }
    }
  }
}
