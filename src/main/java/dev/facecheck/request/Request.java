package dev.facecheck.request;

import dev.facecheck.Deadline;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request as it was read, in whatever form it came.
 *
 * @param operation that is asked for
 * @param texts text fields by name
 * @param pictures in the order in which they came
 * @param stored a picture that lies elsewhere; {@link #fetched} replaces it by its bytes
 */
public record Request(
    Operation operation,
    Map<String, String> texts,
    List<Picture> pictures,
    Optional<StoredPicture> stored) {
  public Request {
    Objects.requireNonNull(operation);
    texts = Map.copyOf(texts);
    pictures = List.copyOf(pictures);
    Objects.requireNonNull(stored);
  }

  /** A request that was not sent but put together, as by the command line. */
  public static Request of(
      Operation operation, Map<String, ImageBytes> pictures, Map<String, String> texts) {
    List<Picture> all =
        pictures.entrySet().stream().map(e -> Picture.of(e.getKey(), e.getValue())).toList();
    return new Request(operation, texts, all, Optional.empty());
  }

  public Optional<String> text(String field) {
    return Optional.ofNullable(texts.get(field));
  }

  /** Key in the request itself. */
  public Optional<String> key() {
    return text(Fields.KEY);
  }

  public ReplyLanguage language() {
    return new ReplyLanguage(text("dialect"), text("locale"));
  }

  /** Amount of detail in the reply: compact, full or explained. */
  public String detail() {
    return text("detail").orElse("compact");
  }

  /**
   * A field that is yes or no; no where it is absent.
   *
   * @throws RefusedRequestException if it says something else
   */
  public boolean flag(String field) throws RefusedRequestException {
    return switch (text(field).orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "", "0", "false" -> false;
      default ->
          throw RefusedRequestException.badRequest(
              "Field '" + field + "' is 0 or 1, or else false or true.");
    };
  }

  /**
   * The policy that a field names.
   *
   * @param usual where the field is absent
   * @throws RefusedRequestException if there is no policy of that name
   */
  public Policy policy(String field, Policies policies, Policy usual)
      throws RefusedRequestException {
    try {
      return texts.containsKey(field) ? policies.byName(texts.get(field)) : usual;
    } catch (UnknownPolicyException e) {
      throw RefusedRequestException.badRequest(e.getMessage());
    }
  }

  /**
   * The picture of a field.
   *
   * @throws RefusedRequestException if it is missing
   */
  public ImageBytes picture(String field) throws RefusedRequestException {
    return pictures.stream()
        .filter(picture -> picture.field().equals(field))
        .map(Picture::image)
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedRequestException(
                    operation == Operation.OKAYLIVE ? Fault.BODY_MISSING : Fault.PICTURE_MISSING,
                    operation.isOfOnePicture()
                        ? "The image is missing or empty."
                        : "The image '" + field + "' is missing or empty."));
  }

  /** Bytes of all pictures. */
  public int pictureBytes() {
    return pictures.stream().mapToInt(picture -> picture.image().length()).sum();
  }

  /** The same request with a text field, unless it has that field. */
  public Request withDefault(String field, Optional<String> value) {
    if (value.isEmpty() || texts.containsKey(field)) {
      return this;
    }
    Map<String, String> more = new HashMap<>(texts);
    more.put(field, value.get());
    return new Request(operation, more, pictures, stored);
  }

  /**
   * The same request with the bytes of its stored picture.
   *
   * @param deadline by which the reply is needed
   * @throws RefusedRequestException if the picture is unavailable
   */
  public Request fetched(Deadline deadline) throws RefusedRequestException {
    if (stored.isEmpty()) {
      return this;
    }
    Picture picture = Picture.of("image", stored.get().fetch(deadline));
    return new Request(operation, texts, List.of(picture), Optional.empty());
  }

  /** Pictures and keys are never written anywhere. */
  @Override
  public String toString() {
    return "Request[" + operation.id() + "]";
  }
}
