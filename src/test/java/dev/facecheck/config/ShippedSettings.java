package dev.facecheck.config;

/** The settings as shipped, whatever the environment says. */
public final class ShippedSettings {

  private ShippedSettings() {}

  public static Settings load() {
    return Settings.load(Sources.shipped().build());
  }
}
