package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import java.util.Objects;

/**
 * One box of the detector, in pixels of the upright image.
 *
 * @param box as the detector draws it: from the eyebrows to the chin
 * @param rightEye of the subject
 * @param leftEye of the subject
 * @param score 0 to 1
 */
record Detection(BoundingBox box, Point rightEye, Point leftEye, double score) {
  Detection {
    Objects.requireNonNull(box);
    Objects.requireNonNull(rightEye);
    Objects.requireNonNull(leftEye);
  }
}
