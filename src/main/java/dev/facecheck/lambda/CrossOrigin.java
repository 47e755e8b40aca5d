package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.service.Reply;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
  private static final String ANY = "*";

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
    Map<String, String> headers = new LinkedHashMap<>();
    if (!origins.isEmpty()) {
      // Also where there is no origin: a cache in between must not give one page another's reply.
      headers.put("Vary", "Origin");
      Optional.ofNullable(http.headers().get("origin"))
          .filter(one -> origins.contains(one) || origins.contains(ANY))
          .ifPresent(one -> allow(one, http, headers));
    }
    return http.reply(reply, headers);
  }

  private void allow(String origin, HttpEvent http, Map<String, String> headers) {
    headers.put(ALLOW + "Origin", origin);
    headers.put("Access-Control-Expose-Headers", value("exposed-headers"));
    if (http.method().equals("OPTIONS")) {
      headers.put(ALLOW + "Methods", value("methods"));
      headers.put(ALLOW + "Headers", value("headers"));
      Duration age = DurationConverter.parseDuration(value("access-control-max-age"));
      headers.put("Access-Control-Max-Age", Long.toString(age.toSeconds()));
    }
  }
}
