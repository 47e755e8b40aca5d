package dev.facecheck.http;

import dev.facecheck.config.Settings;
import dev.facecheck.request.Caller;
import dev.facecheck.request.RequestId;
import io.quarkus.vertx.http.security.CORS;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/** Web pages of other origins that may read replies, as the configuration lists them. */
@Singleton
public class CorsOrigins {
  private static final Duration MAX_AGE = Duration.ofMinutes(10);

  void allow(@Observes HttpSecurity security, Settings settings) {
    Set<String> origins = settings.corsOrigins();
    if (!origins.isEmpty()) {
      security.cors(
          CORS.origins(origins)
              .methods(Set.of("GET", "HEAD", "OPTIONS", "POST"))
              .headers(Set.of("Content-Type", Caller.KEY_HEADER, RequestId.HEADER, "livenessMeta"))
              .exposedHeaders(Set.of(RequestId.HEADER, "Retry-After"))
              .accessControlMaxAge(MAX_AGE)
              .build());
    }
  }
}
