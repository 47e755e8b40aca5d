package dev.facecheck.cli;

import dev.facecheck.config.Settings;
import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code facecheck serve}: the only command that starts Quarkus. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the check over HTTP with a page to try it, until interrupted.")
final class ServeCommand implements Runnable {
  @Option(names = "--port", description = "Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--host",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "127.0.0.1";

  @Override
  public void run() {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port is 0 to 65535");
    }
    // Reports a mistake in the configuration in one line, before the server starts.
    Settings.load();
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.setProperty("quarkus.http.port", Integer.toString(port));
    System.setProperty("quarkus.http.host", host);
    Quarkus.run();
  }
}
