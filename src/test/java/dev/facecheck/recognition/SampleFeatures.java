package dev.facecheck.recognition;

import java.nio.FloatBuffer;
import java.util.List;

/** Features for tests that need persons, but not their looks. */
public final class SampleFeatures {
  /** A curve whose confidence is a hundred times the cosine, but 0 below 0. */
  public static final ComparisonCurve CURVE =
      new ComparisonCurve(List.of("0,0,1", "0.75,-3,1", "1,-6,1"));

  private SampleFeatures() {}

  /**
   * Embeddings in a plane: their cosine is that of the angle between them.
   *
   * @param degrees the direction
   * @param length of the embedding; 4 is a clear face
   */
  public static FaceFeatures at(double degrees, double length) {
    double angle = Math.toRadians(degrees);
    return of((float) (length * Math.cos(angle)), (float) (length * Math.sin(angle)));
  }

  /** An embedding of a few numbers. */
  public static FaceFeatures of(float... embedding) {
    return new FaceFeatures(FloatBuffer.allocate(0), FloatBuffer.wrap(embedding));
  }
}
