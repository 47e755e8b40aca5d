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
import dev.facecheck.measure.Measurements;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Causes and consequences: a mask hides the mouth, the face and presentation attacks; a covered eye
 * hides its lids.
 *
 * <p>A measurement of something hidden counts as a failure to assess, whether or not the policy
 * minds the cover. A finding that follows from another one is left out, so that the client reads
 * the cause.
 */
final class Causes {
  /** Above this probability, the cover is more likely there than not. */
  private static final double LIKELY = 0.5;

  /** The covers that make a measurement meaningless. */
  private static final Map<Component, List<Component>> COVERS =
      Map.of(
          PRESENTATION_ATTACK_DETECTION, List.of(MASK_PRESENCE),
          LEFT_EYE_OPEN, List.of(LEFT_EYE_VISIBLE, SUNGLASSES_PRESENCE),
          RIGHT_EYE_OPEN, List.of(RIGHT_EYE_VISIBLE, SUNGLASSES_PRESENCE));

  private static final Set<Reason> MASK = EnumSet.of(Reason.MASK_WORN, Reason.MASK_MISPLACED);

  /** What a mask hides, and what is then measured on the mask's pixels instead of the face's. */
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

  /** Reasons why presentation attack detection (PAD) had nothing to work on. */
  private static final Set<Reason> SPOILS_PAD =
      EnumSet.range(Reason.FACE_CROPPED, Reason.SPECULARITY);

  /** Reasons why the picture as a whole is poor. */
  private static final Set<Reason> EXPLAINS_QUALITY =
      EnumSet.range(Reason.FACE_BLURRED, Reason.FACE_OCCLUDED);

  private Causes() {}

  /** The measurements, with a failure to assess in the place of each one that a cover hides. */
  static Measurements withoutHidden(Measurements measurements) {
    return new Measurements(
        measurements.all().stream().map(each -> hidden(each, measurements)).toList());
  }

  private static Measurement hidden(Measurement measurement, Measurements all) {
    Component component = measurement.component();
    boolean covered =
        COVERS.getOrDefault(component, List.of()).stream().anyMatch(cover -> likely(all, cover));
    return covered
        ? new Measurement.FailureToAssess(component, "something covers what it judges")
        : measurement;
  }

  private static boolean likely(Measurements measurements, Component component) {
    return measurements.of(component) instanceof Measurement.Assessed assessed
        && assessed.nativeScore() > LIKELY;
  }

  /** The findings without those that follow from another one. */
  static List<Finding> withoutConsequences(List<Finding> findings) {
    // What detection yields that had nothing to work on must not explain itself.
    Set<Reason> causes =
        findings.stream()
            .filter(finding -> finding.component() != PRESENTATION_ATTACK_DETECTION)
            .map(Finding::reason)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
    boolean mask = shareAny(causes, MASK);
    boolean eyesHidden = shareAny(causes, HIDES_EYES);
    boolean poor = shareAny(causes, EXPLAINS_QUALITY);
    boolean padSpoilt = mask || shareAny(causes, SPOILS_PAD);
    boolean misplaced = causes.contains(Reason.MASK_MISPLACED);
    boolean sunglasses = causes.contains(Reason.SUNGLASSES);
    return findings.stream()
        .filter(finding -> !(misplaced && finding.reason() == Reason.MASK_WORN))
        .filter(finding -> !(mask && BEHIND_A_MASK.contains(finding.component())))
        .filter(finding -> !(sunglasses && EYES.contains(finding.component())))
        .filter(finding -> !(eyesHidden && unassessed(finding, LIDS)))
        .filter(finding -> !(poor && finding.component() == UNIFIED_QUALITY_SCORE))
        .filter(finding -> !(padSpoilt && unassessed(finding, PAD)))
        .toList();
  }

  private static boolean shareAny(Set<Reason> found, Set<Reason> wanted) {
    return !Collections.disjoint(found, wanted);
  }

  private static boolean unassessed(Finding finding, Collection<Component> components) {
    return finding.observed().isEmpty() && components.contains(finding.component());
  }
}
