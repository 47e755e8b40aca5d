package dev.facecheck.recognition;

import dev.facecheck.measure.Subject;

/** Whatever tells what a recogniser sees in a face. */
@FunctionalInterface
public interface FeatureSource {

  /** The features of one face of a picture. */
  FaceFeatures features(Subject subject);
}
