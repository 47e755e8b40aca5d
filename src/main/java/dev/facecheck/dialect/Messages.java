package dev.facecheck.dialect;

import dev.facecheck.policy.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sentences that clients get, in one language, by the keys that files of messages use: {@code
 * reason.} and {@code request.} with the name of the constant, {@code initialization} and {@code
 * licence}.
 *
 * @param byKey a text for every key
 */
public record Messages(Map<String, String> byKey) {
  private static final String REASON = "reason.";
  private static final String REQUEST = "request.";
  private static final String INITIALIZATION = "initialization";
  private static final String LICENCE = "licence";

  private static final Messages ENGLISH = english();

  public Messages {
    byKey = Map.copyOf(byKey);
  }

  /** English, word for word as the contract has it; the sentences stand in the enums. */
  public static Messages contract() {
    return ENGLISH;
  }

  private static Messages english() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      texts.put(REASON + reason.name(), reason.message());
    }
    for (RequestError error : RequestError.values()) {
      texts.put(REQUEST + error.name(), error.message());
    }
    texts.put(INITIALIZATION, "Initialization error.");
    texts.put(LICENCE, "License check failed.");
    return new Messages(texts);
  }

  /**
   * The same with some texts replaced.
   *
   * @throws IllegalArgumentException if a key is unknown or a text empty
   */
  Messages with(Map<String, String> others) {
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
    return new Messages(merged);
  }

  public String of(Reason reason) {
    return byKey.get(REASON + reason.name());
  }

  public String of(RequestError error) {
    return byKey.get(REQUEST + error.name());
  }

  /** The sentence of every start-up failure. */
  public String initialization() {
    return byKey.get(INITIALIZATION);
  }

  /** The sentence of a licence that does not cover a request. */
  public String licence() {
    return byKey.get(LICENCE);
  }
}
