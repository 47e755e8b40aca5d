package dev.facecheck.measure;

import java.util.List;

/**
 * Unified quality score, 0 to 1: the product over the {@link Defect}s of {@code 1 - weight · (1 -
 * worst value / 100)}.
 *
 * <p>A defect that has a reason of its own (blur, light, pose) takes at most 0.4 away, so that
 * alone it leaves the score above one half and the user reads that reason. Two of them together, or
 * one that has no reason of its own, make the picture bad as a whole. The standard's own score is a
 * network's (MagFace); this one is computed and explains itself.
 */
final class UnifiedQuality {
  private static final double HAS_ITS_OWN_REASON = 0.4;
  private static final double HAS_NONE = 0.7;
  private static final double HARDLY_MATTERS = 0.3;

  private static final List<Defect> DEFECTS =
      List.of(
          new Defect(HAS_ITS_OWN_REASON, true, Component.FACE_SIZE, Component.FACE_INSIDE_IMAGE),
          new Defect(HAS_ITS_OWN_REASON, true, Component.SHARPNESS, Component.MOTION_BLUR),
          new Defect(
              HAS_ITS_OWN_REASON,
              true,
              Component.UNDER_EXPOSURE_PREVENTION,
              Component.OVER_EXPOSURE_PREVENTION,
              Component.LUMINANCE_MEAN,
              Component.DYNAMIC_RANGE),
          new Defect(
              HAS_ITS_OWN_REASON, false, Component.ILLUMINATION_UNIFORMITY, Component.SPECULARITY),
          new Defect(HAS_ITS_OWN_REASON, false, Component.HEAD_POSE_YAW, Component.HEAD_POSE_PITCH),
          new Defect(HAS_NONE, false, Component.COMPRESSION_ARTEFACTS),
          new Defect(HARDLY_MATTERS, false, Component.NATURAL_COLOUR));

  private static final ValueCurve CURVE = score -> 100 * score;

  private UnifiedQuality() {}

  /**
   * The score from the measurements of one face.
   *
   * @return a failure to assess naming what is missing, if a component that every face must have
   *     could not be assessed
   */
  static Measurement of(Measurements measurements) {
    double score = 1;
    for (Defect defect : DEFECTS) {
      int worst = 100;
      for (Component component : defect.components()) {
        if (measurements.of(component) instanceof Measurement.Assessed assessed) {
          worst = Math.min(worst, assessed.value());
        } else if (defect.required()) {
          return new Measurement.FailureToAssess(
              Component.UNIFIED_QUALITY_SCORE, component.id() + " could not be assessed");
        }
      }
      score *= 1 - defect.weight() * (1 - worst / 100.0);
    }
    return CURVE.assessed(Component.UNIFIED_QUALITY_SCORE, score);
  }

  /**
   * One way in which a picture can be bad.
   *
   * @param weight what it can take away, 0 to 1
   * @param required whether the score needs all of its components
   * @param components that show it; the worst counts
   */
  private record Defect(double weight, boolean required, List<Component> components) {
    Defect(double weight, boolean required, Component... components) {
      this(weight, required, List.of(components));
    }
  }
}
