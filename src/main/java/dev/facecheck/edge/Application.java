package dev.facecheck.edge;

import dev.facecheck.config.Wiring;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Instant;
import java.util.Optional;

/** Entry point of the server and of the native executables. */
@QuarkusMain
public final class Application {
  private static volatile Instant entered;

  private Application() {}

  public static void main(String[] args) {
    entered = Instant.now();
    Wiring.hasten();
    Quarkus.run(args);
  }

  /** When the program came here; empty where another program, as a managed runtime, started it. */
  static Optional<Instant> entered() {
    return Optional.ofNullable(entered);
  }
}
