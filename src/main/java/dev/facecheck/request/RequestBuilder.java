package dev.facecheck.request;

import dev.facecheck.dialect.Dialects;
import dev.facecheck.image.file.ImageBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Collects the fields of one request, and refuses what the operation does not take. */
final class RequestBuilder {
  private static final Set<String> DETAILS = Set.of("compact", "full", "explained");

  private final Operation operation;
  private final Fields fields;
  private final Map<String, String> texts = new HashMap<>();
  private final List<Picture> pictures = new ArrayList<>();
  private Optional<StoredPicture> stored = Optional.empty();

  RequestBuilder(Operation operation) {
    this.operation = operation;
    this.fields = operation.fields();
  }

  Fields fields() {
    return fields;
  }

  /**
   * Takes a picture.
   *
   * @param bytes taken over, not copied
   * @throws RefusedRequestException if the field takes no picture, or no further one
   */
  void picture(String field, String fileName, byte[] bytes, OptionalLong timestampMs)
      throws RefusedRequestException {
    if (!fields.isPicture(field)) {
      throw unknown(field);
    }
    String meaning = fields.meaning(field);
    boolean several = fields.repeated().contains(meaning);
    boolean had = pictures.stream().anyMatch(before -> before.field().equals(meaning));
    if (!several && (stored.isPresent() || had)) {
      throw RefusedRequestException.badRequest(
          fields.maxPictures() == 1
              ? "One image is expected, more were sent."
              : "Field '" + meaning + "' was sent more than once.");
    }
    if (pictures.size() == fields.maxPictures()) {
      throw RefusedRequestException.badRequest(
          "More than " + fields.maxPictures() + " pictures were sent.");
    }
    if (several || bytes.length > 0) {
      pictures.add(new Picture(meaning, fileName, new ImageBytes(bytes), timestampMs));
    }
  }

  void picture(StoredPicture elsewhere) {
    stored = Optional.of(elsewhere);
  }

  /**
   * Takes a field whose value is text.
   *
   * @throws RefusedRequestException if there is no such field, or it was given before
   */
  void text(String field, String value) throws RefusedRequestException {
    if (fields.isPicture(field)) {
      picture(field, "", Base64Text.decode(value), OptionalLong.empty());
    } else if (!fields.texts().contains(field)) {
      ignore(field);
    } else if (texts.putIfAbsent(field, value) != null) {
      throw RefusedRequestException.badRequest("Field '" + field + "' was sent more than once.");
    }
  }

  /**
   * Passes over a field that the operation does not take.
   *
   * @throws RefusedRequestException if the operation tolerates none
   */
  void ignore(String field) throws RefusedRequestException {
    if (!fields.tolerant()) {
      throw unknown(field);
    }
  }

  private RefusedRequestException unknown(String name) {
    return RefusedRequestException.badRequest(
        "Unknown field '" + printable(name) + "'. Known are " + fields.known() + ".");
  }

  /**
   * The whole request.
   *
   * @throws RefusedRequestException if a choice is none of those there are
   */
  Request build() throws RefusedRequestException {
    if (texts.containsKey("detail") && !DETAILS.contains(texts.get("detail"))) {
      throw RefusedRequestException.badRequest("Field 'detail' is compact, full or explained.");
    }
    String dialect = texts.get("dialect");
    try {
      Optional.ofNullable(dialect).ifPresent(Dialects::named);
    } catch (IllegalArgumentException e) {
      throw RefusedRequestException.badRequest(
          "Unknown dialect '" + printable(dialect) + "'. Known are " + Dialects.choices() + ".");
    }
    return new Request(operation, texts, pictures, stored);
  }

  /** A client's own text made fit for a message: short, and nothing but visible ASCII. */
  private static String printable(String text) {
    String visible = text.replaceAll("[^\\x21-\\x7e]", "?");
    return visible.length() <= 40 ? visible : visible.substring(0, 40) + "...";
  }
}
