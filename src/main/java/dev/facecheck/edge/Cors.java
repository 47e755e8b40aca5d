package dev.facecheck.edge;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which web pages of other origins may read answers (the Fetch standard's CORS protocol). Cookies
 * play no part, so credentials are never allowed.
 */
public final class Cors {
  private static final String ANY = "*";
  private static final String MAX_AGE_SECONDS = "600";

  private final Set<String> origins;

  /**
   * @param origins as browsers send them, {@code https://example.org}, or {@code *} for any; none
   *     switches it off
   */
  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /** The reply with what a browser wants to know. */
  Reply apply(HttpMessage message, Reply reply) {
    Optional<String> origin = message.optional("origin");
    if (origins.isEmpty()) {
      return reply;
    }
    Reply varying = origins.contains(ANY) ? reply : reply.with("Vary", "Origin");
    if (origin.isEmpty() || !isAllowed(origin.get())) {
      return varying;
    }
    Reply allowed =
        varying.with("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin.get());
    return message.method().equals("OPTIONS")
        ? preflight(allowed)
        : allowed.with("Access-Control-Expose-Headers", RequestId.HEADER + ", Retry-After");
  }

  private boolean isAllowed(String origin) {
    return origins.contains(ANY) || origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  private static Reply preflight(Reply reply) {
    return reply
        .with("Access-Control-Allow-Methods", reply.headers().getOrDefault("Allow", ""))
        .with(
            "Access-Control-Allow-Headers",
            "Content-Type, " + Api.KEY_HEADER + ", " + RequestId.HEADER + ", livenessMeta")
        .with("Access-Control-Max-Age", MAX_AGE_SECONDS);
  }
}
