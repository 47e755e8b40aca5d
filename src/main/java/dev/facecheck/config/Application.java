package dev.facecheck.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Entry point of the server and of both executables. */
@QuarkusMain
public final class Application {
  private static final int DIED = 3;

  private static final String HOST_NAME = "jboss.qualified.host.name";

  private static volatile Instant entered;

  private Application() {}

  public static void main(String[] args) {
    entered = Instant.now();
    Thread.setDefaultUncaughtExceptionHandler(Application::end);
    // A desktop's display would make the JDK look for libraries of windows, which are not there.
    System.setProperty("java.awt.headless", "true");
    answerDamagedAddresses();
    nameTheHost();
    EarlyModels.begin();
    Quarkus.run(args);
  }

  /** The server would refuse such an address without a word; so our own filter does. */
  public static void answerDamagedAddresses() {
    System.setProperty("vertx.disableURIValidation", "true");
  }

  /**
   * Without a known name, the log would ask the network for one, which no shipped format prints; so
   * it gets a placeholder.
   */
  private static void nameTheHost() {
    boolean known =
        Stream.of("HOSTNAME", "COMPUTERNAME").anyMatch(name -> System.getenv(name) != null)
            || Stream.of(HOST_NAME, "jboss.host.name")
                .anyMatch(name -> System.getProperty(name) != null);
    if (!known) {
      System.setProperty(HOST_NAME, "unknown-host.unknown-domain");
    }
  }

  /**
   * A thread that dies, of too little memory say, may be the one that everybody waits for: a
   * process that ends is started anew, one that lingers is not.
   */
  private static void end(Thread thread, Throwable cause) {
    try {
      // Asked for only here: a logger made before Quarkus starts would not be its own.
      Logger.getLogger(Application.class)
          .fatalf(cause, "thread %s has died, so the program ends", thread.getName());
    } finally {
      Runtime.getRuntime().halt(DIED);
    }
  }

  /** Version of the program; {@code unknown} outside Quarkus, which sets it in the build. */
  public static String version() {
    return ConfigProvider.getConfig()
        .getOptionalValue("quarkus.application.version", String.class)
        .orElse("unknown");
  }

  /** When the program began; empty where another program, as a managed runtime, started it. */
  public static Optional<Instant> entered() {
    return Optional.ofNullable(entered);
  }
}
