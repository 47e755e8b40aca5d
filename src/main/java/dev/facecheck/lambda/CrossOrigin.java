package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.service.Reply;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Headers that let web pages of other origins read replies, for a gateway that leaves them to the
 * function. The keys are the server's, {@code quarkus.http.cors.*}; patterns of origins, which the
 * server knows as well, match nothing here.
 */
@Singleton
final class CrossOrigin {
  private static final String KEYS = "quarkus.http.cors.";
  private static final String ALLOW = "Access-Control-Allow-";

  private final Set<String> origins;
  private final Config config;

  CrossOrigin(Config config) {
    this.config = config;
    boolean enabled = config.getOptionalValue(KEYS + "enabled", Boolean.class).orElse(false);
    this.origins =
        Arrays.stream((enabled ? value("origins") : "").split(","))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .collect(Collectors.toSet());
  }

  private String value(String key) {
    return config.getOptionalValue(KEYS + key, String.class).orElse("");
  }

  /** A reply as a gateway expects it, with what the page that asks for it needs to read it. */
  ObjectNode reply(HttpEvent http, Reply reply) {
    if (origins.isEmpty()) {
      return http.reply(reply);
    }
    // Also where there is no origin: a cache in between must not give one page another's reply.
    Reply varying = reply.with("Vary", "Origin");
    String origin = http.headers().get("origin");
    boolean allowed = origin != null && (origins.contains(origin) || origins.contains("*"));
    return http.reply(allowed ? readable(varying, origin, http) : varying);
  }

  private Reply readable(Reply reply, String origin, HttpEvent http) {
    Reply readable =
        reply
            .with(ALLOW + "Origin", origin)
            .with("Access-Control-Expose-Headers", value("exposed-headers"));
    if (!http.method().equals("OPTIONS")) {
      return readable;
    }
    Duration age = DurationConverter.parseDuration(value("access-control-max-age"));
    return readable
        .with(ALLOW + "Methods", value("methods"))
        .with(ALLOW + "Headers", value("headers"))
        .with("Access-Control-Max-Age", Long.toString(age.toSeconds()));
  }
}
