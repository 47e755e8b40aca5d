package dev.facecheck.edge;

import dev.facecheck.image.ImageBytes;
import java.util.Optional;

/**
 * The three fields of a request as they are met in the query, in JSON or in a form; each may be
 * given once.
 */
final class Fields {
  private ImageBytes image;
  private String policy;
  private String detail;

  void image(byte[] bytes) throws RefusedRequestException {
    if (image != null) {
      throw RefusedRequestException.badRequest("One image is expected, more were sent.");
    }
    image = new ImageBytes(bytes);
  }

  /**
   * Takes a field whose value is text.
   *
   * @throws RefusedRequestException if there is no such field, or it was given before
   */
  void text(String name, String value) throws RefusedRequestException {
    switch (name) {
      case "policy" -> policy = first(name, policy, value);
      case "detail" -> detail = first(name, detail, value);
      default -> throw unknown(name);
    }
  }

  static RefusedRequestException unknown(String name) {
    return RefusedRequestException.badRequest(
        "Unknown field '" + printable(name) + "'. Known are image, policy and detail.");
  }

  private static String first(String name, String before, String value)
      throws RefusedRequestException {
    if (before != null) {
      throw RefusedRequestException.badRequest("Field '" + name + "' was sent more than once.");
    }
    return value;
  }

  CheckRequest request() throws RefusedRequestException {
    if (image == null || image.length() == 0) {
      throw RefusedRequestException.badRequest("The image is missing or empty.");
    }
    return new CheckRequest(image, Optional.ofNullable(policy), full());
  }

  private boolean full() throws RefusedRequestException {
    if (detail == null || detail.equals("compact")) {
      return false;
    }
    if (detail.equals("full")) {
      return true;
    }
    throw RefusedRequestException.badRequest("Field 'detail' is either compact or full.");
  }

  /** A client's own text made fit for a message: short, and nothing but visible ASCII. */
  static String printable(String text) {
    String visible = text.replaceAll("[^\\x21-\\x7e]", "?");
    return visible.length() <= 40 ? visible : visible.substring(0, 40) + "...";
  }
}
