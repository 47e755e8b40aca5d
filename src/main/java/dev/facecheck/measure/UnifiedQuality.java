package dev.facecheck.measure;

import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import java.util.List;

/**
 * Unified quality score, 0 to 1: the probability that the recogniser knows this face again,
 *
 * <pre>sigmoid(3.5 · length + 1.8 · sharpness + 2 · over-exposure prevention - 11.8)</pre>
 *
 * with the length of the face's embedding ({@link Component#RECOGNISABILITY}) and the two values as
 * 0 to 1; times {@code 1 - 0.6 · (1 - compression artefacts)} where those could be assessed.
 *
 * <p>ISO/IEC 29794-5 takes the length of MagFace's embedding. The weights are a logistic regression
 * of the failures to match at a false match rate of 0.1 % among degraded photographs of 178 people
 * (see docs/THRESHOLDS.md). Blocks of JPEG hardly mislead the recogniser; they count because people
 * who look at the picture mind them.
 */
final class UnifiedQuality {
  private static final List<Component> REQUIRED =
      List.of(Component.RECOGNISABILITY, Component.SHARPNESS, Component.OVER_EXPOSURE_PREVENTION);

  private UnifiedQuality() {}

  /**
   * The score from the measurements of one face.
   *
   * @return a failure to assess naming what is missing, if a component that every face must have
   *     could not be assessed
   */
  static Measurement of(Measurements measurements) {
    for (Component component : REQUIRED) {
      if (measurements.of(component) instanceof FailureToAssess failure) {
        return new FailureToAssess(
            Component.UNIFIED_QUALITY_SCORE,
            component.id() + " could not be assessed: " + failure.why());
      }
    }
    double evidence =
        3.5 * ((Assessed) measurements.of(Component.RECOGNISABILITY)).nativeScore()
            + 1.8 * share(measurements, Component.SHARPNESS)
            + 2 * share(measurements, Component.OVER_EXPOSURE_PREVENTION)
            - 11.8;
    double blocks = 0.6 * (1 - share(measurements, Component.COMPRESSION_ARTEFACTS));
    return ValueCurve.PERCENT.assessed(
        Component.UNIFIED_QUALITY_SCORE, (1 - blocks) / (1 + Math.exp(-evidence)));
  }

  /** The value as 0 to 1; 1 where it could not be assessed. */
  private static double share(Measurements measurements, Component component) {
    return measurements.of(component) instanceof Assessed assessed ? assessed.value() / 100.0 : 1;
  }
}
