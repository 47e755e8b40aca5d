package dev.facecheck.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Caller of the service, as known before its request is read.
 *
 * @param wayIn {@code http}, {@code lambda} or {@code cli}, for the log
 * @param requestId as in {@link RequestId}
 * @param key from the header {@link #KEY_HEADER}
 * @param language of replies to requests that cannot be read
 */
public record Caller(String wayIn, String requestId, Optional<String> key, ReplyLanguage language) {
  /** The header that carries a key. */
  public static final String KEY_HEADER = "x-api-key";

  public Caller {
    Objects.requireNonNull(wayIn);
    Objects.requireNonNull(requestId);
    key = key.filter(text -> !text.isBlank());
    Objects.requireNonNull(language);
  }

  /** A caller who presents no key and asks for no language. */
  public static Caller of(String wayIn, String requestId) {
    return new Caller(wayIn, requestId, Optional.empty(), ReplyLanguage.DEFAULT);
  }

  /** The same caller, who presents a key in a header. */
  public Caller presenting(Optional<String> header) {
    return new Caller(wayIn, requestId, header, language);
  }

  /** The same caller, who sent a query. */
  public Caller asking(Map<String, List<String>> query) {
    return new Caller(wayIn, requestId, key, ReplyLanguage.of(query));
  }

  /** Keys are never written anywhere. */
  @Override
  public String toString() {
    return wayIn + " " + requestId;
  }
}
