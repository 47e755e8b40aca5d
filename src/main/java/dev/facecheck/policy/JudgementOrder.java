package dev.facecheck.policy;

import static dev.facecheck.measure.Component.LEFT_EYE_OPEN;
import static dev.facecheck.measure.Component.LEFT_EYE_VISIBLE;
import static dev.facecheck.measure.Component.MASK_PRESENCE;
import static dev.facecheck.measure.Component.PRESENTATION_ATTACK_DETECTION;
import static dev.facecheck.measure.Component.RIGHT_EYE_OPEN;
import static dev.facecheck.measure.Component.RIGHT_EYE_VISIBLE;
import static dev.facecheck.measure.Component.SUNGLASSES_PRESENCE;
import static dev.facecheck.measure.Component.UNIFIED_QUALITY_SCORE;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What has to be judged before what: the mask before the mouth, the face and presentation attacks,
 * the visibility of an eye before its lids.
 *
 * <p>A measurement that something in front of the face makes meaningless counts as a failure to
 * assess, whether or not the policy minds that thing. The finding that follows is left out where
 * another finding explains it, so that the client reads the cause.
 */
final class JudgementOrder {
  /** The thing is more likely there than not. */
  private static final double LIKELY = 0.5;

  /** What each of these measurements is meaningless behind. */
  private static final Map<Component, List<Component>> HIDDEN_BY =
      Map.of(
          PRESENTATION_ATTACK_DETECTION, List.of(MASK_PRESENCE),
          LEFT_EYE_OPEN, List.of(LEFT_EYE_VISIBLE, SUNGLASSES_PRESENCE),
          RIGHT_EYE_OPEN, List.of(RIGHT_EYE_VISIBLE, SUNGLASSES_PRESENCE));

  private static final Set<Reason> MASK = EnumSet.of(Reason.MASK_WORN, Reason.MASK_MISPLACED);

  /** What a mask hides, and what is measured on pixels that then are the mask's, not the face's. */
  private static final Set<Component> BEHIND_A_MASK =
      EnumSet.of(
          Component.MOUTH_OCCLUSION_PREVENTION,
          Component.FACE_OCCLUSION_PREVENTION,
          Component.MOUTH_CLOSED,
          Component.SHARPNESS,
          Component.MOTION_BLUR,
          Component.UNDER_EXPOSURE_PREVENTION,
          Component.OVER_EXPOSURE_PREVENTION,
          Component.LUMINANCE_MEAN,
          Component.LUMINANCE_VARIANCE,
          Component.DYNAMIC_RANGE,
          Component.ILLUMINATION_UNIFORMITY,
          Component.SPECULARITY,
          Component.NATURAL_COLOUR);

  private static final Set<Reason> HIDES_EYES = EnumSet.of(Reason.SUNGLASSES, Reason.EYES_OCCLUDED);
  private static final Set<Component> PAD = EnumSet.of(PRESENTATION_ATTACK_DETECTION);
  private static final Set<Component> LIDS = EnumSet.of(LEFT_EYE_OPEN, RIGHT_EYE_OPEN);
  private static final Set<Component> EYES = EnumSet.of(LEFT_EYE_VISIBLE, RIGHT_EYE_VISIBLE);

  /** Reasons that already explain why presentation attack detection had nothing to work on. */
  private static final Set<Reason> SPOILS_PAD =
      EnumSet.range(Reason.FACE_CROPPED, Reason.SPECULARITY);

  /** Reasons that already explain why the picture as a whole is poor. */
  private static final Set<Reason> EXPLAINS_QUALITY =
      EnumSet.range(Reason.FACE_BLURRED, Reason.FACE_OCCLUDED);

  private JudgementOrder() {}

  /** The measurements without those that what stands before the face makes meaningless. */
  static Measurements meaningful(Measurements measurements) {
    List<Measurement> kept = new ArrayList<>(measurements.all().size());
    for (Measurement measurement : measurements.all()) {
      Component component = measurement.component();
      boolean hidden =
          measurement instanceof Assessed
              && HIDDEN_BY.getOrDefault(component, List.of()).stream()
                  .anyMatch(cover -> likely(measurements, cover));
      kept.add(
          hidden
              ? new Measurement.FailureToAssess(component, "something covers what it judges")
              : measurement);
    }
    return new Measurements(kept);
  }

  /** The findings without those that another one explains. */
  static List<Finding> settled(List<Finding> findings) {
    boolean mask = any(findings, finding -> MASK.contains(finding.reason()));
    boolean misplaced = any(findings, finding -> finding.reason() == Reason.MASK_MISPLACED);
    boolean sunglasses = any(findings, finding -> finding.reason() == Reason.SUNGLASSES);
    boolean eyesHidden = any(findings, finding -> HIDES_EYES.contains(finding.reason()));
    boolean explained = any(findings, finding -> EXPLAINS_QUALITY.contains(finding.reason()));
    boolean padSpoilt = mask || any(findings, JudgementOrder::spoilsPad);
    return findings.stream()
        .filter(finding -> !(misplaced && finding.reason() == Reason.MASK_WORN))
        .filter(finding -> !(mask && BEHIND_A_MASK.contains(finding.component())))
        .filter(finding -> !(sunglasses && EYES.contains(finding.component())))
        .filter(finding -> !(eyesHidden && unassessed(finding, LIDS)))
        .filter(finding -> !(explained && finding.component() == UNIFIED_QUALITY_SCORE))
        .filter(finding -> !(padSpoilt && unassessed(finding, PAD)))
        .toList();
  }

  private static boolean likely(Measurements measurements, Component component) {
    return measurements.of(component) instanceof Assessed assessed
        && assessed.nativeScore() > LIKELY;
  }

  private static boolean unassessed(Finding finding, Collection<Component> components) {
    return finding.observed().isEmpty() && components.contains(finding.component());
  }

  private static boolean spoilsPad(Finding finding) {
    return finding.component() != PRESENTATION_ATTACK_DETECTION
        && SPOILS_PAD.contains(finding.reason());
  }

  private static boolean any(List<Finding> findings, Predicate<Finding> condition) {
    return findings.stream().anyMatch(condition);
  }
}
