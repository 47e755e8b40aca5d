package dev.facecheck.match;

import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.onnx.ModelStore;

/** Reads the comparison's curve from the store. */
public final class ComparisonModels {
  private static final String CURVE = "comparison-curve";

  private static final InitializationFailure FAILURE =
      InitializationFailure.TRACK_ENGINE_CREATION_FAILED;

  private ComparisonModels() {}

  /**
   * The curve that is shipped.
   *
   * @throws InitializationException if the file is missing, not its card's, or no curve
   */
  public static ComparisonCurve curve(ModelStore store) {
    try {
      return new ComparisonCurve(store.lines(CURVE, FAILURE));
    } catch (IllegalArgumentException e) {
      throw new InitializationException(FAILURE, CURVE + ": " + e.getMessage(), e);
    }
  }
}
