package dev.facecheck.synthetic;

import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * A picture with something drawn over its face.
 *
 * @param picture the result
 * @param mouth share of the lips' outline that is hidden, 0 to 1
 * @param leftEye the same for the subject's left eye
 * @param rightEye the same for the right eye
 * @param face the same for the whole face
 */
public record Covered(
    BufferedImage picture, double mouth, double leftEye, double rightEye, double face) {
  public Covered {
    Objects.requireNonNull(picture);
  }
}
