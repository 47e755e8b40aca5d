package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** Sides of the views beside a face. */
  private static final double[] VIEWS_BESIDE = {2.8, 2.2, 3.6};

  private static final double LEAST_SCORE = 0.05;
  private static final double LEAST_EVIDENCE = -1.6;

  /** Of the looks beside a face, on average. */
  private static final double LEAST_EVIDENCE_BESIDE = -0.7;

  /** The evidence of a view in which the detector sees nothing. */
  private static final double UNSEEN = -4;

  /** Below this the mesh contradicts what the detector saw. */
  private static final double CONTRADICTED = 0.2;

  /** From here on the mesh confirms it, on average. */
  private static final double CONFIRMED = 0.7;

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
    return detect(frame, first.bounds(), VIEW_TO_MESH)
        .filter(detection -> evidence(first, detection) >= LEAST_EVIDENCE)
        .map(detection -> meshes.estimate(frame, detection))
        .filter(second -> second.mesh().presence() >= CONTRADICTED)
        .filter(second -> evidence(first, second) >= LEAST_EVIDENCE);
  }

  /**
   * The place of a detection as the clearest of several looks saw it, if they speak for a face on
   * average. What the whole picture shows of a small face depends on where it happens to lie
   * between the detector's cells, and its first mesh with it; the looks, centred and of several
   * sizes, hardly do.
   */
  Optional<Sight> confirmBeside(Frame frame, Detection first) {
    List<Detection> seen = new ArrayList<>();
    for (double size : VIEWS_BESIDE) {
      detect(frame, first.box(), size).ifPresent(seen::add);
    }
    if (mean(seen.stream().map(Detection::score).map(SecondLook::logOdds).toList())
        < LEAST_EVIDENCE_BESIDE) {
      return Optional.empty();
    }
    List<Sight> sights = seen.stream().map(one -> meshes.estimate(frame, one)).toList();
    return speakForAFace(sights)
        ? sights.stream().max(Comparator.comparingDouble(sight -> sight.mesh().presence()))
        : Optional.empty();
  }

  /** Whether the looks beside a face do, those that saw anything. */
  static boolean speakForAFace(List<Sight> sights) {
    double presence = sights.stream().mapToDouble(sight -> sight.mesh().presence()).sum();
    return presence >= CONFIRMED * VIEWS_BESIDE.length
        && mean(sights.stream().map(SecondLook::evidence).toList()) >= LEAST_EVIDENCE_BESIDE;
  }

  /**
   * @param evidence of the looks beside a face that saw anything
   */
  private static double mean(List<Double> evidence) {
    double sum = evidence.stream().mapToDouble(Double::doubleValue).sum();
    int unseen = VIEWS_BESIDE.length - evidence.size();
    return (sum + unseen * UNSEEN) / VIEWS_BESIDE.length;
  }

  /** What the detector sees at a place in a view of a size, as a multiple of the place's. */
  private Optional<Detection> detect(Frame frame, BoundingBox place, double size) {
    double side = place.longerSide() * size;
    BoundingBox view =
        new BoundingBox(place.centre().x() - side / 2, place.centre().y() - side / 2, side, side);
    return detector.detect(frame, view, LEAST_SCORE).stream()
        .filter(detection -> detection.box().overlap(place) > SAME_FACE_OVERLAP)
        .max(Comparator.comparingDouble(Detection::score));
  }

  private static double evidence(Sight sight) {
    return logOdds(sight.detection().score()) - sight.disagreement();
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
