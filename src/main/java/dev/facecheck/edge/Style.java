package dev.facecheck.edge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an answer is wanted, as far as it was said.
 *
 * @param dialect by name
 * @param locale as a language tag
 */
public record Style(Optional<String> dialect, Optional<String> locale) {
  /** Nothing was said. */
  public static final Style UNSAID = new Style(Optional.empty(), Optional.empty());

  public Style {
    Objects.requireNonNull(dialect);
    Objects.requireNonNull(locale);
  }

  /** What a query says, which is known before the rest of a request. */
  public static Style of(Map<String, List<String>> query) {
    return new Style(first(query, "dialect"), first(query, "locale"));
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** What this leaves unsaid, said by another. */
  Style or(Style other) {
    return new Style(dialect.or(other::dialect), locale.or(other::locale));
  }
}
