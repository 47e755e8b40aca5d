package dev.facecheck;

import dev.facecheck.face.Face;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Result of one check.
 *
 * @param header of the picture
 * @param faces all that were found, the largest first; the largest was judged
 * @param measurements of that face and of the picture
 * @param verdict by the requested policy
 * @param timings per stage
 */
public record CheckResult(
    ImageHeader header,
    List<Face> faces,
    Measurements measurements,
    Verdict verdict,
    Timings timings) {
  public CheckResult {
    Objects.requireNonNull(header);
    faces = List.copyOf(faces);
    Objects.requireNonNull(measurements);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(timings);
  }

  /** The face that was judged; empty when there is none. */
  public Optional<Face> face() {
    return faces.stream().findFirst();
  }
}
