package dev.facecheck;

import dev.facecheck.face.Face;
import dev.facecheck.image.ImageHeader;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Verdict;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that one check found.
 *
 * @param header of the picture
 * @param faces number of faces found
 * @param face the face that was judged: the largest; empty when there is none
 * @param measurements of that face and of the picture
 * @param verdict by the policy that was asked for
 * @param timings per stage
 */
public record CheckResult(
    ImageHeader header,
    int faces,
    Optional<Face> face,
    Measurements measurements,
    Verdict verdict,
    Timings timings) {

  public CheckResult {
    Objects.requireNonNull(header);
    Objects.requireNonNull(face);
    Objects.requireNonNull(measurements);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(timings);
  }
}
