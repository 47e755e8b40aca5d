package dev.facecheck.http;

import dev.facecheck.config.Core;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness: the core has started, or else the component that has not. */
@Readiness
@Singleton
public class ReadyCheck implements HealthCheck {
  private static final String NAME = "facecheck";

  private final Core core;

  ReadyCheck(Core core) {
    this.core = core;
  }

  @Override
  public HealthCheckResponse call() {
    return core instanceof Core.Failed failed
        ? HealthCheckResponse.named(NAME).down().withData("reason", failed.failure().name()).build()
        : HealthCheckResponse.up(NAME);
  }
}
