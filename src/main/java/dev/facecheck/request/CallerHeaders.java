package dev.facecheck.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Headers of an HTTP request that identify the caller. LUNA PLATFORM's clients have some of their
 * own; elsewhere, {@code Authorization} may be for a gateway in front.
 *
 * @param values the last value of a header by its name in lower case; null where there is none
 * @param lunaPlatform whether the request is for an address of LUNA PLATFORM
 */
record CallerHeaders(UnaryOperator<String> values, boolean lunaPlatform) {
  private static final String REQUEST_ID = RequestId.HEADER.toLowerCase(Locale.ROOT);
  private static final String LUNA_REQUEST_ID = RequestId.LUNA_HEADER.toLowerCase(Locale.ROOT);

  /**
   * @param platforms identifier where the caller gives none; may be null
   */
  String requestId(String platforms) {
    String luna = lunaPlatform ? values.apply(LUNA_REQUEST_ID) : null;
    return RequestId.of(luna, values.apply(REQUEST_ID), platforms);
  }

  Optional<String> key() {
    Optional<String> own = header(Caller.KEY_HEADER);
    return lunaPlatform
        ? own.or(() -> header("authorization").flatMap(CallerHeaders::credential))
            .or(() -> header("luna-account-id"))
        : own;
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(values.apply(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** A token (RFC 6750), or the password of a login (RFC 7617); none of any other scheme. */
  private static Optional<String> credential(String authorization) {
    String[] parts = authorization.split("\\s+", 2);
    String value = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> Optional.of(value);
      case "basic" -> password(value);
      default -> Optional.empty();
    };
  }

  private static Optional<String> password(String base64) {
    try {
      String login = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      return Optional.of(login.substring(login.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
