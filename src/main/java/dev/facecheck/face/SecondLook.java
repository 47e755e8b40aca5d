package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.Comparator;
import java.util.Optional;

/**
 * A second opinion on a weak detection: detector and mesh see the place again, at the size at which
 * the detector knows faces best. A face gains by that, an accidental pattern does not.
 *
 * <p>Evidence: {@code ln(s1 / (1 - s1)) + ln(s2 / (1 - s2)) - (d1 + d2)} with the detector's scores
 * s and the disagreements d of detector and mesh about the eyes (see {@link Sight}) in the two
 * looks. The limit is what two scores of 0.31 give where the eyes agree perfectly.
 */
final class SecondLook {
  /** Side of the view as a multiple of the mesh's longer side. */
  private static final double VIEW_TO_MESH = 2.8;

  private static final double LEAST_SCORE = 0.05;
  private static final double LEAST_EVIDENCE = -1.6;

  /** Below this the mesh contradicts what the detector saw. */
  private static final double CONTRADICTED = 0.2;

  /** Boxes of detector and mesh on one face overlap more than this. */
  private static final double SAME_FACE_OVERLAP = 0.4;

  private final FaceDetector detector;
  private final MeshEstimator meshes;

  SecondLook(FaceDetector detector, MeshEstimator meshes) {
    this.detector = detector;
    this.meshes = meshes;
  }

  /** The place as the second look saw it, if both looks together speak for a face. */
  Optional<Sight> confirm(Frame frame, Sight first) {
    BoundingBox mesh = first.bounds();
    double side = mesh.longerSide() * VIEW_TO_MESH;
    BoundingBox view =
        new BoundingBox(mesh.centre().x() - side / 2, mesh.centre().y() - side / 2, side, side);
    return detector.detect(frame, view, LEAST_SCORE).stream()
        .filter(detection -> detection.box().overlap(mesh) > SAME_FACE_OVERLAP)
        .max(Comparator.comparingDouble(Detection::score))
        .filter(detection -> evidence(first, detection) >= LEAST_EVIDENCE)
        .map(detection -> new Sight(detection, meshes.estimate(frame, detection)))
        .filter(second -> second.mesh().presence() >= CONTRADICTED)
        .filter(second -> evidence(first, second) >= LEAST_EVIDENCE);
  }

  /** What the detector alone would need no mesh for: the eyes' second disagreement is left out. */
  private static double evidence(Sight first, Detection second) {
    return logOdds(first.detection().score()) + logOdds(second.score()) - first.disagreement();
  }

  static double evidence(Sight first, Sight second) {
    return evidence(first, second.detection()) - second.disagreement();
  }

  private static double logOdds(double score) {
    return Math.log(score / (1 - score));
  }
}
