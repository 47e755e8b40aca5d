package dev.facecheck.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Dialect and locale of a reply, as far as a caller asks for them.
 *
 * @param dialect by name
 * @param locale as a language tag
 */
public record ReplyLanguage(Optional<String> dialect, Optional<String> locale) {
  /** The deployment's defaults. */
  public static final ReplyLanguage DEFAULT = new ReplyLanguage(Optional.empty(), Optional.empty());

  public ReplyLanguage {
    Objects.requireNonNull(dialect);
    Objects.requireNonNull(locale);
  }

  /** What a query asks for, which is known before the rest of a request is read. */
  public static ReplyLanguage of(Map<String, List<String>> query) {
    return new ReplyLanguage(first(query, "dialect"), first(query, "locale"));
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }
}
