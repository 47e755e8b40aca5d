package dev.facecheck.burst;

import dev.facecheck.face.Face;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.FaceFeatures;
import dev.facecheck.recognition.Recognisability;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Track of the primary face through one burst. The primary face is the largest of the first frame
 * whose largest face is clear enough to be known again.
 *
 * <p>Each face is compared with that first frame, never with the frame before: otherwise a face
 * could change into another step by step. Frames of one recording are very alike, so the limit for
 * the primary face is high. A face that is merely similar, where the primary one was last, is in
 * doubt: it may be the same, blurred or turned away, or somebody alike. It is not taken for the
 * primary face, nor for another. Used by one thread.
 */
final class FaceTrack {
  private final TrackingLimits config;
  private final ComparisonCurve curve;
  private FaceFeatures primary;
  private BoundingBox last;

  FaceTrack(TrackingLimits config, ComparisonCurve curve) {
    this.config = config;
    this.curve = curve;
  }

  /**
   * Follows the track into the next frame.
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
    boolean another = false;
    Optional<BoundingBox> doubtful = Optional.empty();
    for (int i = 0; i < faces.size(); i++) {
      BoundingBox box = faces.get(i).box();
      FaceFeatures seen = features.apply(faces.get(i));
      double similarity = similarity(seen);
      if (similarity >= config.certainFaceSimilarity()) {
        last = box;
        return i == 0 ? Sighting.PRIMARY : Sighting.BESIDE_A_LARGER_FACE;
      }
      if (similarity >= config.sameFaceSimilarity() && isInPlace(box)) {
        doubtful = Optional.of(box);
      } else {
        another |= Recognisability.suffices(seen);
      }
    }
    doubtful.ifPresent(box -> last = box);
    return another && doubtful.isEmpty() ? Sighting.ANOTHER_FACE : Sighting.UNCLEAR;
  }

  private Sighting begin(Face face, FaceFeatures seen) {
    if (!Recognisability.suffices(seen)) {
      return Sighting.UNCLEAR;
    }
    primary = seen;
    last = face.box();
    return Sighting.PRIMARY;
  }

  private boolean isInPlace(BoundingBox box) {
    return box.overlap(last) >= config.minBoxOverlapRatio();
  }

  /** Similarity to the primary face, 0 to 1; 0 where faces cannot be compared. */
  private double similarity(FaceFeatures seen) {
    return curve.confidence(primary, seen).orElse(0) / 100;
  }
}
