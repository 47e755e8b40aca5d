package dev.facecheck.config;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Map;

/** The settings as shipped, whatever the environment says, with a test's own keys above them. */
public final class ShippedSettings {
  private static final int ABOVE_SHIPPED = 400;

  private ShippedSettings() {}

  public static Settings load() {
    return with(Map.of());
  }

  /** With keys of a test. */
  public static Settings with(Map<String, String> properties) {
    return with(properties, Map.of());
  }

  /** With environment variables of a test. */
  static Settings withEnvironment(Map<String, String> variables) {
    return with(Map.of(), variables);
  }

  /** With keys, and environment variables above them. */
  static Settings with(Map<String, String> properties, Map<String, String> variables) {
    return Settings.load(
        Sources.shipped()
            .withSources(
                new PropertiesConfigSource(properties, "test", ABOVE_SHIPPED),
                new EnvConfigSource(variables, ABOVE_SHIPPED + 1))
            .build());
  }
}
