package dev.facecheck.recognition;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.ValueCurve;

/**
 * Recognisability of a face: the length of its embedding, 1.5 to 4.5. Training gives easy faces
 * long embeddings and hard ones short (Meng et al., "MagFace", CVPR 2021); this network has it
 * without having been trained for it. Value: {@code 100 · sigmoid(x, 2.5, 0.3)}.
 */
public final class Recognisability {
  /**
   * Length from which on a face that is unlike another is another's. Of 65 live frames blurred,
   * darkened or made noisy until their own person was no longer known, 50 were below it; of 189 as
   * they came none, and of 2,500 portraits 7.
   */
  public static final double SUFFICIENT = 2.5;

  private static final ValueCurve CURVE = length -> 100 / (1 + Math.exp((2.5 - length) / 0.3));

  private Recognisability() {}

  /** Whether a face is clear enough to be told from another; never for one without a length. */
  public static boolean suffices(FaceFeatures features) {
    return features.hasDirection() && features.magnitude() >= SUFFICIENT;
  }

  /** The measurement of a face. */
  public static Measurement of(FaceFeatures features) {
    return CURVE.assessed(Component.RECOGNISABILITY, features.magnitude());
  }
}
