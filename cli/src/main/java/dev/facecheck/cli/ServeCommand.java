package dev.facecheck.cli;

import dev.facecheck.config.Application;
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
  private static final String PORT = "quarkus.http.port";
  private static final String HOST = "quarkus.http.host";

  @Option(names = "--port", description = "Default: QUARKUS_HTTP_PORT, or else 8080.")
  private Integer port;

  @Option(
      names = "--host",
      defaultValue = "${sys:" + HOST + ":-${env:QUARKUS_HTTP_HOST:-127.0.0.1}}",
      description =
          "Address to listen on. Default: QUARKUS_HTTP_HOST, or else 127.0.0.1, this machine alone.")
  private String host;

  @Override
  public void run() {
    if (port != null && (port < 0 || port > 65_535)) {
      throw new IllegalArgumentException("--port is 0 to 65535");
    }
    // Reports a mistake in the configuration in one line, before the server starts.
    Settings.load();
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Application.answerDamagedAddresses();
    if (port != null) {
      System.setProperty(PORT, port.toString());
    }
    // An option of the command line is above the environment, as a property is.
    System.setProperty(HOST, host);
    Quarkus.run();
  }
}
