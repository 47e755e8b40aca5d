package dev.facecheck.config;

import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Beans of a service: its settings and its core. */
final class Beans {
  /**
   * The checked configuration of Quarkus.
   *
   * @param mapped only names the mapping: Quarkus leaves one out that no bean asks for
   */
  @Produces
  @Singleton
  Settings settings(Config config, FaceCheckConfig mapped) {
    return Settings.of(config.unwrap(SmallRyeConfig.class));
  }

  /**
   * The core, made at start so that a first request finds it ready; it asks for keys and a licence
   * where the settings say so.
   */
  @Produces
  @Singleton
  @Startup
  Core core(Settings settings) {
    return Wiring.core(settings, () -> Wiring.store(settings), AccessWiring::access);
  }
}
