package dev.facecheck.edge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that an operation knows, whatever the form of the request.
 *
 * @param single pictures that may each come once, by field
 * @param repeated fields that hold one picture or more
 * @param base64 text fields that hold a picture, with the field that they stand for
 * @param texts other fields
 * @param raw the field that a body without fields is
 * @param tolerant whether unknown fields are passed over, as a vendor's clients expect
 */
record Vocabulary(
    List<String> single,
    List<String> repeated,
    Map<String, String> base64,
    List<String> texts,
    Optional<String> raw,
    boolean tolerant) {

  /** The key, which never comes with a query: addresses end up in logs. */
  static final String KEY = "apiKey";

  private static final List<String> COMMON = List.of("policy", "detail", "dialect", "locale", KEY);

  Vocabulary {
    single = List.copyOf(single);
    repeated = List.copyOf(repeated);
    base64 = Map.copyOf(base64);
    texts = List.copyOf(texts);
    Objects.requireNonNull(raw);
  }

  /** Pictures of different fields, and the texts that every operation knows. */
  static Vocabulary of(String... pictures) {
    return new Vocabulary(
        List.of(pictures), List.of(), Map.of(), COMMON, Optional.of(pictures[0]), false);
  }

  /** Several pictures of one field; the first name is the one to use. */
  static Vocabulary repeated(String... names) {
    return new Vocabulary(
        List.of(), List.of(names), Map.of(), COMMON, Optional.of(names[0]), false);
  }

  /** The same with more texts. */
  Vocabulary and(String... more) {
    List<String> all = new ArrayList<>(texts);
    all.addAll(List.of(more));
    return new Vocabulary(single, repeated, base64, all, raw, tolerant);
  }

  /** The same with pictures in text fields. */
  Vocabulary andBase64(Map<String, String> fields) {
    return new Vocabulary(single, repeated, fields, texts, raw, tolerant);
  }

  /** The same for a vendor's clients, which send more than is looked at. */
  Vocabulary toleratingOthers() {
    return new Vocabulary(single, repeated, base64, texts, raw, true);
  }

  boolean isPicture(String field) {
    return single.contains(field) || repeated.contains(field) || base64.containsKey(field);
  }

  /** The field that a picture's field stands for. */
  String meaning(String field) {
    return base64.getOrDefault(field, field);
  }

  /** The most pictures that a request may hold. */
  int maxPictures() {
    return repeated.isEmpty() ? single.size() : MAX_REPEATED;
  }

  /** Frames of the longest burst. */
  private static final int MAX_REPEATED = 30;

  /** What a message lists. */
  String known() {
    Set<String> hidden = new HashSet<>(base64.keySet());
    hidden.add(KEY);
    List<String> names = new ArrayList<>(single);
    names.addAll(repeated);
    names.addAll(texts);
    names.removeAll(hidden);
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }
}
