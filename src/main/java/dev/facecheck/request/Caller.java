package dev.facecheck.request;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Caller of the service, as known before its request is read.
 *
 * @param wayIn {@code http}, {@code lambda} or {@code cli}, for the log
 * @param requestId as in {@link RequestId}
 * @param marks other identifiers of the request by their names in the log, such as {@code trace_id}
 * @param key from the header {@link #KEY_HEADER}, or another that LUNA PLATFORM has
 * @param language of replies to requests that cannot be read
 */
public record Caller(
    String wayIn,
    String requestId,
    Map<String, String> marks,
    Optional<String> key,
    ReplyLanguage language) {
  public static final String KEY_HEADER = "x-api-key";

  /** Of gateways and traces: base64 and what separates the parts of an identifier. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._=+/-]{1,128}");

  public Caller {
    Objects.requireNonNull(wayIn);
    Objects.requireNonNull(requestId);
    // Keeps the order of names, which Map.copyOf would not.
    marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    key = key.filter(text -> !text.isBlank());
    Objects.requireNonNull(language);
  }

  /** A caller who presents no key and asks for no language. */
  public static Caller of(String wayIn, String requestId) {
    return new Caller(wayIn, requestId, Map.of(), Optional.empty(), ReplyLanguage.DEFAULT);
  }

  /**
   * The same caller with one more identifier, unless that could do harm in a log.
   *
   * @param value may be null or anything
   */
  public Caller marked(String name, String value) {
    if (value == null || !HARMLESS.matcher(value).matches()) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(marks);
    more.put(name, value);
    return new Caller(wayIn, requestId, more, key, language);
  }

  /**
   * The caller of an HTTP request, from its headers.
   *
   * @param address that was called, if there is one
   * @param headers the last value of a header by its name in lower case; null where there is none
   * @param platformsId identifier of the request where the caller gives none; may be null
   */
  public static Caller of(
      String wayIn, Optional<Address> address, UnaryOperator<String> headers, String platformsId) {
    boolean lunaPlatform =
        address.filter(each -> each.operation() == Operation.LIVENESS).isPresent();
    CallerHeaders read = new CallerHeaders(headers, lunaPlatform);
    return new Caller(
        wayIn, read.requestId(platformsId), Map.of(), read.key(), language(address, Map.of()));
  }

  /** The same caller, who sent a query to an address. */
  public Caller asking(Optional<Address> address, Map<String, List<String>> query) {
    return new Caller(wayIn, requestId, marks, key, language(address, query));
  }

  private static ReplyLanguage language(
      Optional<Address> address, Map<String, List<String>> query) {
    return address.map(at -> at.language(query)).orElseGet(() -> ReplyLanguage.of(query));
  }

  /** Keys are never written anywhere. */
  @Override
  public String toString() {
    return wayIn + " " + requestId;
  }
}
