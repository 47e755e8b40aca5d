package dev.facecheck.edge;

import dev.facecheck.image.ImageBytes;
import java.util.Objects;
import java.util.Optional;

/**
 * One picture and how it is to be judged.
 *
 * @param image the encoded picture
 * @param policy by name; empty for the default policy
 * @param full whether measurements are reported with the verdict
 */
public record CheckRequest(ImageBytes image, Optional<String> policy, boolean full) {

  public CheckRequest {
    Objects.requireNonNull(image);
    Objects.requireNonNull(policy);
  }
}
