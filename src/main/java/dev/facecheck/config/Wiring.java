package dev.facecheck.config;

import dev.facecheck.InitializationFailure;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes the parts from the settings. */
public final class Wiring {

  /** The core of a deployment; never throws. */
  public static Core core(Settings settings) {
    return new Core.Failed(
        InitializationFailure.FACE_ENGINE_CREATION_FAILED,
        "no pipeline is wired yet for " + settings.modelsDirectory());
  }

  /**
   * @param written only names the mapping: Quarkus leaves one out that no bean asks for
   */
  @Produces
  @Singleton
  Settings settings(Config config, FaceCheckConfig written) {
    return Settings.of(config.unwrap(SmallRyeConfig.class));
  }

  @Produces
  @Singleton
  Core produced(Settings settings) {
    return core(settings);
  }
}
