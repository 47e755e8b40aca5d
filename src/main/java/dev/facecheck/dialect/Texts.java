package dev.facecheck.dialect;

import dev.facecheck.policy.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sentences of one language by the keys that files of messages use: {@code reason.} and {@code
 * request.} with the name of the constant, {@code initialization} and {@code licence}.
 *
 * @param byKey a text for every key
 */
record Texts(Map<String, String> byKey) implements Messages {
  private static final String REASON = "reason.";
  private static final String REQUEST = "request.";
  private static final String INITIALIZATION = "initialization";
  private static final String LICENCE = "licence";

  /** The sentences of the contract, which stand in the enums. */
  static final Texts ENGLISH = english();

  Texts {
    byKey = Map.copyOf(byKey);
  }

  private static Texts english() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      texts.put(REASON + reason.name(), reason.message());
    }
    for (RequestError error : RequestError.values()) {
      texts.put(REQUEST + error.name(), error.message());
    }
    texts.put(INITIALIZATION, "Initialization error.");
    texts.put(LICENCE, "License check failed.");
    return new Texts(texts);
  }

  /**
   * The same with some texts replaced.
   *
   * @throws IllegalArgumentException if a key is unknown or a text empty
   */
  Texts with(Map<String, String> others) {
    Map<String, String> merged = new LinkedHashMap<>(byKey);
    others.forEach(
        (key, text) -> {
          if (!byKey.containsKey(key)) {
            throw new IllegalArgumentException("the key " + key + " is unknown");
          }
          if (text.isBlank()) {
            throw new IllegalArgumentException("the text of " + key + " is empty");
          }
          merged.put(key, text.strip());
        });
    return new Texts(merged);
  }

  @Override
  public String of(Reason reason) {
    return byKey.get(REASON + reason.name());
  }

  @Override
  public String of(RequestError error) {
    return byKey.get(REQUEST + error.name());
  }

  @Override
  public String initialization() {
    return byKey.get(INITIALIZATION);
  }

  @Override
  public String licence() {
    return byKey.get(LICENCE);
  }
}
