package dev.facecheck.recognition;

import dev.facecheck.measure.Subject;

/** Source of the features of a face: the recogniser, or a substitute in tests. */
@FunctionalInterface
public interface FeatureSource {
  /** The features of one face of a picture. */
  FaceFeatures features(Subject subject);
}
