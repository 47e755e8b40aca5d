package dev.facecheck.recognition;

import java.util.Optional;

/**
 * Likeness of two faces.
 *
 * @param cosine of their embeddings, -1 to 1
 * @param confidence that they are one person's, 0 to 100, see {@link ComparisonCurve}
 */
public record Comparison(double cosine, double confidence) {
  /** Compares two faces; empty where an embedding has no direction. */
  public static Optional<Comparison> of(
      FaceFeatures one, FaceFeatures other, ComparisonCurve curve) {
    if (!comparable(one) || !comparable(other)) {
      return Optional.empty();
    }
    double cosine = one.cosine(other);
    return Double.isFinite(cosine)
        ? Optional.of(new Comparison(cosine, curve.confidence(cosine)))
        : Optional.empty();
  }

  private static boolean comparable(FaceFeatures features) {
    double length = features.magnitude();
    return length > 0 && Double.isFinite(length);
  }
}
