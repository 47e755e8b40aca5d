package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.service.Admission;
import dev.facecheck.service.RequestRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that judges photographs with a core of its own. */
abstract class PhotoCommand implements Callable<Integer> {
  private final Function<Settings, Core> wiring;

  @Spec CommandSpec spec;

  @Option(names = "--json", description = "The reply of the server, as one line.")
  boolean json;

  @Option(names = "--policy", paramLabel = "NAME", description = "See 'facecheck policies'.")
  Optional<String> policy = Optional.empty();

  PhotoCommand(Function<Settings, Core> wiring) {
    this.wiring = wiring;
  }

  /** Makes the core, and prints why if a component of it failed. */
  Core core(Settings settings) {
    Core core = wiring.apply(settings);
    if (core instanceof Core.Failed failed) {
      printError(failed.failure() + ": " + failed.why());
    }
    return core;
  }

  /** Runs requests as the server does, but for everyone and however long they take. */
  static RequestRunner runner(Core core, int atATime) {
    Admission everyone = new Admission(atATime, 0, Duration.ZERO);
    return new RequestRunner(core, everyone, RequestRunner.UNLIMITED);
  }

  void printError(String message) {
    spec.commandLine().getErr().println("facecheck: " + message);
  }
}
