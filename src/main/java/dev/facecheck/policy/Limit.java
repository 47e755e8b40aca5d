package dev.facecheck.policy;

import static dev.facecheck.measure.Component.*;
import static dev.facecheck.policy.Bound.AT_LEAST;
import static dev.facecheck.policy.Bound.AT_MOST;
import static dev.facecheck.policy.Bound.MAGNITUDE_AT_MOST;
import static dev.facecheck.policy.Reason.*;
import static dev.facecheck.policy.Scale.*;

import dev.facecheck.measure.Component;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Table of the limits that a policy can set, in the order of precedence.
 *
 * <p>A component that could not be assessed yields its own reason where that is geometry or pose:
 * moving mends these. The others yield LOW_QUALITY: nobody knows whether an unassessed face is dark
 * or light, its eyes closed or open. Whatever lacks the surroundings of the face yields
 * FACE_TOO_CLOSE: "liveness failed" would accuse a customer who merely came too close.
 */
public enum Limit {
  MAX_FACES(TOO_MANY_FACES, SINGLE_FACE_PRESENT, AT_MOST, FACES),
  MIN_FACE_INSIDE_RATIO(FACE_CROPPED, FACE_INSIDE_IMAGE, AT_LEAST, RATIO),
  MIN_BORDER_DISTANCE_PX(FACE_CLOSE_TO_BORDER, BORDER_DISTANCE, AT_LEAST, PX),
  MAX_FACE_HEIGHT_RATIO(FACE_TOO_CLOSE, FACE_HEIGHT_RATIO, AT_MOST, RATIO),
  MIN_FACE_SIZE_PX(FACE_TOO_SMALL, FACE_SIZE, AT_LEAST, PX),
  MIN_FACE_WIDTH_RATIO(FACE_TOO_SMALL_RELATIVE, FACE_WIDTH_RATIO, AT_LEAST, RATIO),
  MIN_INTER_EYE_DISTANCE_PX(INTER_EYE_DISTANCE_TOO_SMALL, INTER_EYE_DISTANCE, AT_LEAST, PX),
  MAX_YAW_DEGREES(BAD_HEAD_POSE, HEAD_POSE_YAW, MAGNITUDE_AT_MOST, DEGREES),
  MAX_PITCH_DEGREES(BAD_HEAD_POSE, HEAD_POSE_PITCH, MAGNITUDE_AT_MOST, DEGREES),
  MAX_ROLL_DEGREES(BAD_HEAD_POSE, HEAD_POSE_ROLL, MAGNITUDE_AT_MOST, DEGREES),
  MIN_UNIFIED_QUALITY_SCORE(LOW_QUALITY, UNIFIED_QUALITY_SCORE, AT_LEAST, SCORE),
  MIN_LEFTWARD_CROP_VALUE(LOW_QUALITY, LEFTWARD_CROP_OF_THE_FACE_IN_IMAGE, AT_LEAST, VALUE),
  MIN_RIGHTWARD_CROP_VALUE(LOW_QUALITY, RIGHTWARD_CROP_OF_THE_FACE_IN_IMAGE, AT_LEAST, VALUE),
  MIN_MARGIN_ABOVE_VALUE(LOW_QUALITY, MARGIN_ABOVE_OF_THE_FACE_IN_IMAGE, AT_LEAST, VALUE),
  MIN_MARGIN_BELOW_VALUE(LOW_QUALITY, MARGIN_BELOW_OF_THE_FACE_IN_IMAGE, AT_LEAST, VALUE),
  MIN_LUMINANCE_VARIANCE_VALUE(LOW_QUALITY, LUMINANCE_VARIANCE, AT_LEAST, VALUE),
  MIN_DYNAMIC_RANGE_BITS(LOW_QUALITY, DYNAMIC_RANGE, AT_LEAST, BITS),
  MIN_NATURAL_COLOUR_VALUE(LOW_QUALITY, NATURAL_COLOUR, AT_LEAST, VALUE),
  MIN_COMPRESSION_ARTEFACTS_VALUE(LOW_QUALITY, COMPRESSION_ARTEFACTS, AT_LEAST, VALUE),
  MIN_BACKGROUND_UNIFORMITY_VALUE(LOW_QUALITY, BACKGROUND_UNIFORMITY, AT_LEAST, VALUE),
  MIN_MOUTH_CLOSED_VALUE(LOW_QUALITY, MOUTH_CLOSED, AT_LEAST, VALUE),
  MAX_HEAD_COVERING_PROBABILITY(LOW_QUALITY, NO_HEAD_COVERINGS, AT_MOST, PROBABILITY),
  MIN_SHARPNESS_VALUE(FACE_BLURRED, LOW_QUALITY, SHARPNESS, AT_LEAST, VALUE),
  MIN_MOTION_BLUR_VALUE(FACE_BLURRED, LOW_QUALITY, MOTION_BLUR, AT_LEAST, VALUE),
  MAX_UNDER_EXPOSURE_RATIO(TOO_DARK, LOW_QUALITY, UNDER_EXPOSURE_PREVENTION, AT_MOST, RATIO),
  MIN_LUMINANCE_MEAN_RATIO(TOO_DARK, LOW_QUALITY, LUMINANCE_MEAN, AT_LEAST, RATIO),
  MAX_OVER_EXPOSURE_RATIO(TOO_LIGHT, LOW_QUALITY, OVER_EXPOSURE_PREVENTION, AT_MOST, RATIO),
  MAX_LUMINANCE_MEAN_RATIO(TOO_LIGHT, LOW_QUALITY, LUMINANCE_MEAN, AT_MOST, RATIO),
  MIN_ILLUMINATION_UNIFORMITY_VALUE(
      UNEVEN_ILLUMINATION, LOW_QUALITY, ILLUMINATION_UNIFORMITY, AT_LEAST, VALUE),
  MAX_SPECULARITY_RATIO(Reason.SPECULARITY, LOW_QUALITY, Component.SPECULARITY, AT_MOST, RATIO),
  MAX_SUNGLASSES_PRESENCE_PROBABILITY(
      SUNGLASSES, LOW_QUALITY, SUNGLASSES_PRESENCE, AT_MOST, PROBABILITY),
  MAX_EYEWEAR_PRESENCE_PROBABILITY(EYEGLASSES, LOW_QUALITY, EYEWEAR_PRESENCE, AT_MOST, PROBABILITY),
  MAX_MASK_PRESENCE_PROBABILITY(MASK_WORN, LOW_QUALITY, MASK_PRESENCE, AT_MOST, PROBABILITY),
  MAX_MASK_MISPLACEMENT_PROBABILITY(
      MASK_MISPLACED, LOW_QUALITY, MASK_MISPLACEMENT, AT_MOST, PROBABILITY),
  MAX_MOUTH_OCCLUSION_PROBABILITY(
      MOUTH_OCCLUDED, LOW_QUALITY, MOUTH_OCCLUSION_PREVENTION, AT_MOST, PROBABILITY),
  MAX_FACE_OCCLUSION_PROBABILITY(
      FACE_OCCLUDED, LOW_QUALITY, FACE_OCCLUSION_PREVENTION, AT_MOST, PROBABILITY),
  MIN_LEFT_EYE_OPEN_RATIO(EYES_CLOSED, LOW_QUALITY, LEFT_EYE_OPEN, AT_LEAST, RATIO),
  MIN_RIGHT_EYE_OPEN_RATIO(EYES_CLOSED, LOW_QUALITY, RIGHT_EYE_OPEN, AT_LEAST, RATIO),
  MAX_LEFT_EYE_OCCLUSION_PROBABILITY(
      EYES_OCCLUDED, LOW_QUALITY, LEFT_EYE_VISIBLE, AT_MOST, PROBABILITY),
  MAX_RIGHT_EYE_OCCLUSION_PROBABILITY(
      EYES_OCCLUDED, LOW_QUALITY, RIGHT_EYE_VISIBLE, AT_MOST, PROBABILITY),
  MIN_PRESENTATION_ATTACK_DETECTION_SCORE(
      LIVENESS_FAILED, LOW_QUALITY, PRESENTATION_ATTACK_DETECTION, AT_LEAST, SCORE);

  private final Reason reason;
  private final Reason unassessed;
  private final Component component;
  private final Bound bound;
  private final Scale scale;
  private final String key;

  Limit(Reason reason, Component component, Bound bound, Scale scale) {
    this(reason, reason, component, bound, scale);
  }

  Limit(Reason reason, Reason unassessed, Component component, Bound bound, Scale scale) {
    this.reason = reason;
    this.unassessed = unassessed;
    this.component = component;
    this.bound = bound;
    this.scale = scale;
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The limit with this key in the configuration; empty where there is none. */
  public static Optional<Limit> ofKey(String key) {
    return Arrays.stream(values()).filter(limit -> limit.key().equals(key)).findFirst();
  }

  /** Key in the configuration; it ends with the unit. */
  public String key() {
    return key;
  }

  /** Reason where the limit is broken. */
  public Reason reason() {
    return reason;
  }

  /** Reason where the component could not be assessed. */
  public Reason unassessed() {
    return unassessed;
  }

  public Component component() {
    return component;
  }

  public Bound bound() {
    return bound;
  }

  public Scale scale() {
    return scale;
  }
}
