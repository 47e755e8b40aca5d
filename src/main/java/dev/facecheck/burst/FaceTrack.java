package dev.facecheck.burst;

import dev.facecheck.face.Face;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.match.Comparison;
import dev.facecheck.match.ComparisonCurve;
import dev.facecheck.match.FaceFeatures;
import dev.facecheck.match.Recognisability;
import java.util.List;
import java.util.function.Function;

/**
 * Follows the primary face through one burst: the largest face of the first frame whose largest
 * face is clear enough to be known again.
 *
 * <p>Each face is compared with that very first sight, never with the frame before: a likeness that
 * is handed on from frame to frame would let a face change into another step by step. Where the
 * primary face was last, the usual similarity suffices; one that has jumped has to be more alike.
 * Used by one thread.
 */
final class FaceTrack {
  private final TrackEngineConfig config;
  private final ComparisonCurve curve;
  private FaceFeatures primary;
  private BoundingBox last;

  FaceTrack(TrackEngineConfig config, ComparisonCurve curve) {
    this.config = config;
    this.curve = curve;
  }

  /**
   * What the next frame shows.
   *
   * @param faces the largest first
   * @param features of one of them; the others are looked at only where the largest is not the
   *     primary one
   */
  Sighting follow(List<Face> faces, Function<Face, FaceFeatures> features) {
    if (faces.isEmpty()) {
      return Sighting.NO_FACE;
    }
    if (primary == null) {
      return begin(faces.get(0), features.apply(faces.get(0)));
    }
    boolean clear = false;
    for (int i = 0; i < faces.size(); i++) {
      FaceFeatures seen = features.apply(faces.get(i));
      if (isPrimary(faces.get(i).box(), seen)) {
        last = faces.get(i).box();
        return i == 0 ? Sighting.PRIMARY : Sighting.BESIDE_A_LARGER_FACE;
      }
      clear |= Recognisability.suffices(seen);
    }
    return clear ? Sighting.ANOTHER_FACE : Sighting.UNCLEAR;
  }

  private Sighting begin(Face face, FaceFeatures seen) {
    if (!Recognisability.suffices(seen)) {
      return Sighting.UNCLEAR;
    }
    primary = seen;
    last = face.box();
    return Sighting.PRIMARY;
  }

  private boolean isPrimary(BoundingBox box, FaceFeatures seen) {
    double wanted =
        box.overlap(last) >= config.minBoxOverlapRatio()
            ? config.sameFaceSimilarity()
            : config.movedFaceSimilarity();
    return Comparison.of(primary, seen, curve)
        .filter(comparison -> comparison.confidence() / 100 >= wanted)
        .isPresent();
  }
}
