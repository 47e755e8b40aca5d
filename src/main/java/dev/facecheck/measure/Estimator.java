package dev.facecheck.measure;

import java.util.List;

/**
 * Estimator of one quality component, or of a few that share one computation.
 *
 * <p>Estimators hold no state and are safe for use by several threads.
 */
public interface Estimator {
  /**
   * Measures a face.
   *
   * @return one measurement for each component that this estimator stands for, a {@link
   *     Measurement.FailureToAssess} where the component cannot be judged; never empty
   */
  List<Measurement> estimate(Subject subject);
}
