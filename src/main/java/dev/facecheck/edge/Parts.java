package dev.facecheck.edge;

import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.ImageBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a request consists of, in whatever form it came: named texts and pictures. */
public final class Parts {
  private final Vocabulary vocabulary;
  private final Map<String, String> texts = new HashMap<>();
  private final List<Picture> pictures = new ArrayList<>();

  /**
   * One picture.
   *
   * @param field that held it
   * @param fileName as the client gave it, made fit to be repeated; may be empty
   * @param image encoded
   * @param timestampMs of a frame, where it came with it
   */
  public record Picture(
      String field, String fileName, ImageBytes image, OptionalLong timestampMs) {}

  Parts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A request for one picture, as a command line makes it. */
  public static Parts of(ImageBytes image, Map<String, String> texts) {
    return of(Operation.CHECK, Map.of("image", image), texts);
  }

  /** A request for pictures of different fields. */
  public static Parts of(
      Operation operation, Map<String, ImageBytes> pictures, Map<String, String> texts) {
    Parts parts = new Parts(operation.vocabulary());
    pictures.forEach(
        (field, image) -> parts.pictures.add(new Picture(field, "", image, OptionalLong.empty())));
    parts.texts.putAll(texts);
    return parts;
  }

  /** Nothing, of a request that could not be read. */
  public static Parts none() {
    return new Parts(Operation.CHECK.vocabulary());
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Takes a picture.
   *
   * @throws RefusedRequestException if the field is no picture's, or has been filled before
   */
  void picture(String field, String fileName, byte[] bytes, OptionalLong timestampMs)
      throws RefusedRequestException {
    if (!vocabulary.isPicture(field)) {
      throw unknown(field);
    }
    String meaning = vocabulary.meaning(field);
    boolean several = vocabulary.repeated().contains(meaning);
    if (!several && pictures.stream().anyMatch(before -> before.field().equals(meaning))) {
      throw RefusedRequestException.badRequest(
          vocabulary.maxPictures() == 1
              ? "One image is expected, more were sent."
              : "Field '" + meaning + "' was sent more than once.");
    }
    if (pictures.size() == vocabulary.maxPictures()) {
      throw RefusedRequestException.badRequest(
          "More than " + vocabulary.maxPictures() + " pictures were sent.");
    }
    if (several || bytes.length > 0) {
      pictures.add(new Picture(meaning, printable(fileName), new ImageBytes(bytes), timestampMs));
    }
  }

  /**
   * Takes a field whose value is text.
   *
   * @throws RefusedRequestException if there is no such field, or it was given before
   */
  void text(String field, String value) throws RefusedRequestException {
    if (vocabulary.isPicture(field)) {
      picture(field, "", Base64Text.decode(value), OptionalLong.empty());
    } else if (!vocabulary.texts().contains(field)) {
      if (!vocabulary.tolerant()) {
        throw unknown(field);
      }
    } else if (texts.putIfAbsent(field, value) != null) {
      throw RefusedRequestException.badRequest("Field '" + field + "' was sent more than once.");
    }
  }

  RefusedRequestException unknown(String name) {
    return RefusedRequestException.badRequest(
        "Unknown field '" + printable(name) + "'. Known are " + vocabulary.known() + ".");
  }

  /** A text field. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(texts.get(field));
  }

  /**
   * The picture of a field.
   *
   * @throws RefusedRequestException if it is not there
   */
  ImageBytes picture(String field) throws RefusedRequestException {
    return pictures.stream()
        .filter(picture -> picture.field().equals(field))
        .map(Picture::image)
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedRequestException(
                    Fault.PICTURE_MISSING,
                    vocabulary.maxPictures() == 1
                        ? "The image is missing or empty."
                        : "The image '" + field + "' is missing or empty."));
  }

  /** All pictures in the order in which they came. */
  List<Picture> pictures() {
    return List.copyOf(pictures);
  }

  /** Bytes of all pictures. */
  int pictureBytes() {
    return pictures.stream().mapToInt(picture -> picture.image().length()).sum();
  }

  /** A client's own text made fit for a message: short, and nothing but visible ASCII. */
  static String printable(String text) {
    String visible = text.replaceAll("[^\\x21-\\x7e]", "?");
    return visible.length() <= 40 ? visible : visible.substring(0, 40) + "...";
  }
}
