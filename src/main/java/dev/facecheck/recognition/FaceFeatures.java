package dev.facecheck.recognition;

import java.nio.FloatBuffer;

/**
 * Output of the recogniser for one face: biometric data, held in memory alone and never logged,
 * stored or sent.
 */
public final class FaceFeatures {
  private final FloatBuffer places;
  private final FloatBuffer embedding;

  FaceFeatures(FloatBuffer places, FloatBuffer embedding) {
    this.places = places.asReadOnlyBuffer();
    this.embedding = embedding.asReadOnlyBuffer();
  }

  /** The last tensor with places, 128 × 7 × 7: channels, rows downwards, columns to the right. */
  public FloatBuffer places() {
    return places.duplicate().rewind();
  }

  /** The embedding, 512 numbers, not normalised. */
  public FloatBuffer embedding() {
    return embedding.duplicate().rewind();
  }

  /** Length of the embedding; a face that is hard to recognise has a short one. */
  public double magnitude() {
    return Math.sqrt(product(this));
  }

  boolean hasDirection() {
    return magnitude() > 0 && Double.isFinite(magnitude());
  }

  /** Cosine between two embeddings, -1 to 1; 0 where one has no length. */
  public double cosine(FaceFeatures other) {
    double lengths = magnitude() * other.magnitude();
    return lengths > 0 ? product(other) / lengths : 0;
  }

  private double product(FaceFeatures other) {
    double sum = 0;
    for (int i = 0; i < embedding.limit(); i++) {
      sum += (double) embedding.get(i) * other.embedding.get(i);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "FaceFeatures";
  }
}
