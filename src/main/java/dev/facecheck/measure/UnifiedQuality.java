package dev.facecheck.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Unified quality score, 0 to 1: {@code √(worst · mean)} of the values of the components that
 * decide whether a face can be compared. One severe defect pulls it down however good the rest is.
 *
 * <p>The standard's own score is a network's (MagFace); this one is computed and explains itself.
 */
final class UnifiedQuality {
  private static final List<Component> REQUIRED =
      List.of(
          Component.FACE_SIZE,
          Component.FACE_INSIDE_IMAGE,
          Component.SHARPNESS,
          Component.MOTION_BLUR,
          Component.UNDER_EXPOSURE,
          Component.OVER_EXPOSURE,
          Component.LUMINANCE_MEAN,
          Component.DYNAMIC_RANGE);

  private static final List<Component> IF_ASSESSED =
      List.of(
          Component.HEAD_POSE_YAW,
          Component.HEAD_POSE_PITCH,
          Component.ILLUMINATION_UNIFORMITY,
          Component.SPECULARITY,
          Component.NATURAL_COLOUR,
          Component.COMPRESSION_ARTEFACTS);

  private static final ValueCurve CURVE = score -> 100 * score;

  private UnifiedQuality() {}

  /** The score from measurements of one face; a failure to assess names what is missing. */
  static Measurement of(Measurements measurements) {
    List<Integer> values = new ArrayList<>();
    for (Component component : REQUIRED) {
      if (measurements.of(component) instanceof Measurement.Assessed assessed) {
        values.add(assessed.value());
      } else {
        return new Measurement.FailureToAssess(
            Component.UNIFIED_QUALITY_SCORE, component.id() + " could not be assessed");
      }
    }
    for (Component component : IF_ASSESSED) {
      if (measurements.of(component) instanceof Measurement.Assessed assessed) {
        values.add(assessed.value());
      }
    }
    return CURVE.assessed(Component.UNIFIED_QUALITY_SCORE, combine(values));
  }

  private static double combine(List<Integer> values) {
    double worst = 100;
    double sum = 0;
    for (int value : values) {
      worst = Math.min(worst, value);
      sum += value;
    }
    return Math.sqrt(worst * sum / values.size()) / 100;
  }
}
