package dev.facecheck.request;

import dev.facecheck.image.file.ImageBytes;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A picture of a request.
 *
 * @param field that held it
 * @param fileName as the client gave it, for the reply and nothing else; may be empty
 * @param image encoded
 * @param timestampMs of a frame, where it came with the frame
 */
public record Picture(String field, String fileName, ImageBytes image, OptionalLong timestampMs) {
  public Picture {
    Objects.requireNonNull(field);
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(image);
    Objects.requireNonNull(timestampMs);
  }

  static Picture of(String field, ImageBytes image) {
    return new Picture(field, "", image, OptionalLong.empty());
  }
}
