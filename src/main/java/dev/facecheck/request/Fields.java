package dev.facecheck.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fields that an operation takes, whatever the form of the request.
 *
 * @param single picture fields that may each come once
 * @param repeated names of the one field that holds several pictures; the first is the usual one
 * @param base64 text fields that hold a picture, with the picture field that each stands for
 * @param texts other fields
 * @param tolerant whether unknown fields are ignored, as a vendor's clients expect
 */
record Fields(
    List<String> single,
    List<String> repeated,
    Map<String, String> base64,
    List<String> texts,
    boolean tolerant) {
  /** The key, which is never read from a query: addresses end up in logs. */
  static final String KEY = "apiKey";

  private static final List<String> COMMON = List.of("policy", "detail", "dialect", "locale", KEY);

  /** Frames of the longest burst. */
  private static final int MAX_REPEATED = 30;

  Fields {
    single = List.copyOf(single);
    repeated = List.copyOf(repeated);
    base64 = Map.copyOf(base64);
    texts = List.copyOf(texts);
  }

  /** One picture in each field, and the texts that every operation takes. */
  static Fields of(String... pictures) {
    return new Fields(List.of(pictures), List.of(), Map.of(), COMMON, false);
  }

  /** Several pictures in one field. */
  static Fields repeated(String... names) {
    return new Fields(List.of(), List.of(names), Map.of(), COMMON, false);
  }

  /** These fields and more texts. */
  Fields and(String... more) {
    List<String> all = Stream.concat(texts.stream(), Stream.of(more)).toList();
    return new Fields(single, repeated, base64, all, tolerant);
  }

  /** These fields, with pictures in text fields. */
  Fields andBase64(Map<String, String> pictures) {
    return new Fields(single, repeated, pictures, texts, tolerant);
  }

  /** These fields for clients that send more than is read. */
  Fields toleratingOthers() {
    return new Fields(single, repeated, base64, texts, true);
  }

  boolean isPicture(String field) {
    return single.contains(field) || repeated.contains(field) || base64.containsKey(field);
  }

  /** The picture field that a field stands for. */
  String meaning(String field) {
    return base64.getOrDefault(field, field);
  }

  /** The most pictures that a request may hold. */
  int maxPictures() {
    return repeated.isEmpty() ? single.size() : MAX_REPEATED;
  }

  /** The field of a body that is a picture itself; empty where one picture is not enough. */
  Optional<String> raw() {
    List<String> names = repeated.isEmpty() ? single : repeated;
    return names == single && single.size() > 1 ? Optional.empty() : Optional.of(names.get(0));
  }

  /** Names that a message lists. */
  String known() {
    List<String> names =
        Stream.of(single, repeated, texts)
            .flatMap(List::stream)
            .filter(name -> !Objects.equals(name, KEY) && !base64.containsKey(name))
            .toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
