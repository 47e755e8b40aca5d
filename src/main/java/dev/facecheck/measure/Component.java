package dev.facecheck.measure;

import java.util.Locale;

/**
 * Quality components, each with the unit of its native score. The 28 measures of ISO/IEC
 * 29794-5:2025 bear the standard's names; the others are ours.
 */
public enum Component {
  SINGLE_FACE_PRESENT("faces"),
  FACE_SIZE("px"),
  FACE_WIDTH_RATIO("ratio"),
  FACE_HEIGHT_RATIO("ratio"),
  HEAD_SIZE("ratio"),
  INTER_EYE_DISTANCE("px"),
  FACE_INSIDE_IMAGE("ratio"),
  BORDER_DISTANCE("px"),
  HEAD_POSE_YAW("degrees"),
  HEAD_POSE_PITCH("degrees"),
  HEAD_POSE_ROLL("degrees"),
  LEFTWARD_CROP_OF_THE_FACE_IN_IMAGE("ratio"),
  RIGHTWARD_CROP_OF_THE_FACE_IN_IMAGE("ratio"),
  MARGIN_ABOVE_OF_THE_FACE_IN_IMAGE("ratio"),
  MARGIN_BELOW_OF_THE_FACE_IN_IMAGE("ratio"),
  RECOGNISABILITY("length"),
  UNIFIED_QUALITY_SCORE("score"),
  SHARPNESS("score"),
  MOTION_BLUR("score"),
  UNDER_EXPOSURE_PREVENTION("ratio"),
  OVER_EXPOSURE_PREVENTION("ratio"),
  LUMINANCE_MEAN("ratio"),
  LUMINANCE_VARIANCE("score"),
  DYNAMIC_RANGE("bits"),
  ILLUMINATION_UNIFORMITY("score"),
  SPECULARITY("ratio"),
  NATURAL_COLOUR("score"),
  COMPRESSION_ARTEFACTS("score"),
  BACKGROUND_UNIFORMITY("score"),
  EYEWEAR_PRESENCE("probability"),
  SUNGLASSES_PRESENCE("probability"),
  MASK_PRESENCE("probability"),
  MASK_MISPLACEMENT("probability"),
  MOUTH_OCCLUSION_PREVENTION("probability"),
  FACE_OCCLUSION_PREVENTION("probability"),
  NO_HEAD_COVERINGS("probability"),
  LEFT_EYE_OPEN("ratio"),
  RIGHT_EYE_OPEN("ratio"),
  EYES_OPEN("ratio"),
  LEFT_EYE_VISIBLE("probability"),
  RIGHT_EYE_VISIBLE("probability"),
  EYES_VISIBLE("probability"),
  MOUTH_CLOSED("ratio"),
  EXPRESSION_NEUTRALITY("score"),
  PRESENTATION_ATTACK_DETECTION("score"),
  /** Of two pictures: how surely they show one person. */
  COMPARISON_CONFIDENCE("confidence"),
  /** Of a burst: frames in which the primary face was followed. */
  FACE_CONTINUITY("frames"),
  /** Of a burst: blinks seen. */
  BLINKS("blinks"),
  /** Of a burst: time until the first usable frame. */
  CAPTURE_TIME("s");

  private final String unit;

  Component(String unit) {
    this.unit = unit;
  }

  /** Unit of the native score. */
  public String unit() {
    return unit;
  }

  /** The name on the wire and in configuration: lower case with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
